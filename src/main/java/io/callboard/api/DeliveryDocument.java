package io.callboard.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callboard.inbox.Delivery;
import io.callboard.inbox.DeliveryRow;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Map;

/**
 * One delivery with its raw body.
 *
 * @param headers those that matter, by lower-case name
 * @param body the body as text; null when it is no UTF-8 or its retention is over
 * @param bodyBase64 the body's very bytes; null when its retention is over
 */
public record DeliveryDocument(DeliveryItem delivery, Map<String, String> headers, String body, String bodyBase64) {

    static DeliveryDocument of(Delivery delivery) {
        byte[] body = delivery.getBody();
        return new DeliveryDocument(
                DeliveryItem.of(DeliveryRow.of(delivery)),
                delivery.getHeaders(),
                body == null ? null : text(body),
                body == null ? null : Base64.getEncoder().encodeToString(body));
    }

    private static String text(byte[] body) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            return null; // the bytes are in body_base64
        }
    }
}
