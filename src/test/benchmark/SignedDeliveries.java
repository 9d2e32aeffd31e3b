import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes signed deliveries for the load tool to send, one a line: the signature, a tab, the body. Each body is another
 * {@code call_ended}, so that none is a duplicate, and signed as it is written: send it within five minutes. The file may
 * be a pipe.
 *
 * <p>Run: {@code java SignedDeliveries.java KEY COUNT BYTES FILE}
 */
class SignedDeliveries {

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(arguments[0].getBytes(US_ASCII), "HmacSHA256"));
        int count = Integer.parseInt(arguments[1]);
        int bytes = Integer.parseInt(arguments[2]);
        String run = Long.toString(System.nanoTime(), 36);
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[3])), 1 << 20)) {
            for (int number = 0; number < count; number++) {
                byte[] body = body("call_bench_" + run + "_" + number, bytes);
                byte[] timestamp = Long.toString(System.currentTimeMillis()).getBytes(US_ASCII);
                mac.update(body);
                String digest = HexFormat.of().formatHex(mac.doFinal(timestamp));
                file.write(("v=" + new String(timestamp, US_ASCII) + ",d=" + digest + "\t").getBytes(US_ASCII));
                file.write(body);
                file.write('\n');
            }
        }
    }

    private static byte[] body(String callId, int bytes) {
        String start = "{\"event\":\"call_ended\",\"call\":{\"call_id\":\"" + callId
                + "\",\"agent_id\":\"agent_bench\",\"agent_version\":1,\"agent_name\":\"Bench\",\"call_type\":"
                + "\"phone_call\",\"call_status\":\"ended\",\"direction\":\"inbound\",\"from_number\":\"+12135550100\","
                + "\"to_number\":\"+12135550101\",\"start_timestamp\":1789000000000,\"end_timestamp\":1789000060000,"
                + "\"duration_ms\":60000,\"disconnection_reason\":\"user_hangup\",\"transcript\":\"";
        String line = "Agent: How can I help you today?\\nUser: I would like to move my appointment to Friday.\\n";
        String end = "\"}}";
        StringBuilder body = new StringBuilder(bytes).append(start);
        while (body.length() + line.length() + end.length() <= bytes) {
            body.append(line);
        }
        while (body.length() + end.length() < bytes) {
            body.append('.');
        }
        return body.append(end).toString().getBytes(US_ASCII);
    }
}
