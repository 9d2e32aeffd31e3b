package io.callboard.signature;

import io.callboard.config.Source;
import io.callboard.config.Source.AddressMode;
import io.callboard.config.Source.SignatureScheme;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures that the provider's own SDKs made: retell-sdk 3.12.0 to 5.66.1 all make the same. */
final class Vectors {

    private static final String KEY = "key_0123456789abcdef0123456789ab";

    /** @param header the signature header that goes with the body */
    record Vector(String name, String key, String body, String header) {

        byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }

        Instant signedAt() {
            return Instant.ofEpochMilli(Long.parseLong(header.substring(2, header.indexOf(','))));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** The provider's own, from the tests of its SDKs. */
    static final Vector V1 = new Vector(
            "minimal",
            "test-api-key",
            "{\"event\":\"call_ended\"}",
            "v=1700000000000,d=07024cabe7dd8f6d1c6e4a8324ca92c812e6ad4a7ee506c04f7e462e3321823e");

    static final Vector V2 = new Vector(
            "compact",
            KEY,
            "{\"event\":\"call_started\",\"call\":{\"call_id\":\"call_3f1c9a7be2d84c1f9a0b7d5e6c4\","
                    + "\"agent_id\":\"agent_7d1f0c2ab93e4f5d8c6b1a2e3f\",\"call_status\":\"ongoing\","
                    + "\"call_type\":\"phone_call\",\"direction\":\"inbound\",\"from_number\":\"+12137771234\","
                    + "\"to_number\":\"+12137771235\",\"start_timestamp\":1789000000000}}",
            "v=1789000000123,d=b11040e7f7385b5f136926ba04bec5dd810996cf07b7e642fae4cdbbe30ac23b");

    static final String V2_REORDERED =
            V2.body().replace("{\"event\":\"call_started\",", "{").replaceFirst("}$", ",\"event\":\"call_started\"}");

    static final Vector V3 = new Vector(
            "raw Unicode",
            KEY,
            "{\"event\":\"call_analyzed\",\"call\":{\"call_id\":\"call_unicode01\",\"transcript\":\"Agent: ¿Qué tal, señora"
                    + " Muñoz? Größe 5 € – 東京 🎉\\nUser: Ça va très bien, merci… naïve café\\n\","
                    + "\"call_analysis\":{\"call_summary\":\"Żółć — Привет — שלום — नमस्ते\"}}}",
            "v=1789000001456,d=d2b158365e5e3b1d7a795f0c2f6742d8b8ce322b12adc59dd56931d295b2168a");

    static final Vector V4 = new Vector(
            "escaped Unicode",
            KEY,
            "{\"event\":\"call_ended\",\"call\":{\"call_id\":\"call_esc01\",\"transcript\":\"Agent: \\u00bfQu\\u00e9"
                    + " tal\\/\\ud83c\\udf89\\nUser: \\\"ok\\\"\"}}",
            "v=1789000002789,d=d13fc7e33e252a7dd8fbb3d4e8aa8eb2b681169505ccf3a9ac1a4786188e605e");

    static final String V4_RESERIALISED = "{\"event\":\"call_ended\",\"call\":{\"call_id\":\"call_esc01\","
            + "\"transcript\":\"Agent: ¿Qué tal/🎉\\nUser: \\\"ok\\\"\"}}";

    static final Vector V5 = new Vector(
            "pretty-printed",
            KEY,
            """
            {
              "event": "chat_ended",
              "chat": {
                "chat_id": "chat_98c1a2157aa0559144d67bb0729",
                "chat_cost": { "combined_cost": 70.0 },
                "start_timestamp": 1.789e12
              }
            }
            """,
            "v=1789000003000,d=59e755b6b5ab227ffa69ecc7b0f397b853ea0d221919c768a864ef87ae809d76");

    static final String V5_RESERIALISED = "{\"event\":\"chat_ended\",\"chat\":{\"chat_id\":"
            + "\"chat_98c1a2157aa0559144d67bb0729\",\"chat_cost\":{\"combined_cost\":70},"
            + "\"start_timestamp\":1789000000000}}";

    static final Vector V6 = new Vector(
            "empty", KEY, "", "v=1789000004000,d=c27b7d85cc4e311b388cb9bf29c301c659628ec1d287fe24e1adf85dfa6d262c");

    private Vectors() {}

    static Stream<Vector> all() {
        return Stream.of(V1, V2, V3, V4, V5, V6);
    }

    static Source source(String name, String... keys) {
        return source(name, SignatureScheme.RETELL, keys);
    }

    static Source source(String name, SignatureScheme scheme, String... keys) {
        return new Source(name, "retell", scheme, List.of(keys), List.of(), AddressMode.OFF);
    }

    /** The HMAC-SHA256 of a text, as lower-case hex. */
    static String hex(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same JSON text with every character beyond ASCII escaped. */
    static String asciiEscaped(String json) {
        StringBuilder escaped = new StringBuilder();
        json.chars()
                .forEach(unit -> escaped.append(unit < 128 ? String.valueOf((char) unit) : "\\u%04x".formatted(unit)));
        return escaped.toString();
    }
}
