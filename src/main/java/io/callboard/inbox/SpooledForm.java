package io.callboard.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callboard.event.Envelope;
import io.callboard.event.Remark;
import io.callboard.event.Subject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A delivery as the content of a spool file: all of it as it is stored, masked where it must be, so that it can be stored
 * later as if it had just come.
 */
final class SpooledForm {

    /** Raised when the fields change; older forms must stay readable for as long as a spool may hold them. */
    private static final int VERSION = 2;

    /** Without its trace; still what is written where there is none, for an older Callboard to read. */
    private static final int UNTRACED = 1;

    private static final int NULL = -1;
    private static final long NO_TIME = Long.MIN_VALUE;

    private SpooledForm() {}

    static byte[] of(Delivery delivery) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(delivery.getBody().length + 1000);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(delivery.getTraceparent() == null ? UNTRACED : VERSION);
            text(out, delivery.getSource());
            text(out, delivery.getRemoteAddress());
            out.writeLong(delivery.getReceivedAt().toEpochMilli());
            out.writeLong(
                    delivery.getSignedAt() == null
                            ? NO_TIME
                            : delivery.getSignedAt().toEpochMilli());
            text(out, delivery.getQuery());
            headers(out, delivery.getHeaders());
            text(out, delivery.getKeyHint());
            out.writeBoolean(delivery.isHeld());
            envelope(out, delivery);
            bytes(out, delivery.getBody());
            out.writeLong(delivery.getBodyLength());
            text(out, delivery.getDigest());
            if (delivery.getTraceparent() != null) {
                text(out, delivery.getTraceparent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws UncheckedIOException when this is not what {@link #of} wrote */
    static Delivery read(UUID id, byte[] content) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            int version = in.readInt();
            if (version != VERSION && version != UNTRACED) {
                throw new IOException("unknown version");
            }
            Delivery delivery = new Delivery(id, incoming(in), in.readLong(), text(in));
            return version == UNTRACED ? delivery : delivery.tracedBy(text(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IncomingDelivery incoming(DataInputStream in) throws IOException {
        String source = text(in);
        String remoteAddress = text(in);
        Instant receivedAt = Instant.ofEpochMilli(in.readLong());
        Instant signedAt = time(in.readLong());
        String query = text(in);
        Map<String, String> headers = headers(in);
        String keyHint = text(in);
        boolean quarantined = in.readBoolean();
        Envelope envelope = envelope(in);
        return new IncomingDelivery(
                source, remoteAddress, receivedAt, signedAt, query, headers, keyHint, quarantined, bytes(in), envelope);
    }

    private static void envelope(DataOutputStream out, Delivery delivery) throws IOException {
        text(out, delivery.getEvent());
        text(out, delivery.getSubject().name());
        text(out, delivery.getSubjectId());
        text(out, new RemarksConverter().convertToDatabaseColumn(delivery.getRemarks()));
    }

    private static Envelope envelope(DataInputStream in) throws IOException {
        return new Envelope(text(in), Subject.valueOf(text(in)), text(in), Remark.fromLines(text(in)));
    }

    private static void headers(DataOutputStream out, Map<String, String> headers) throws IOException {
        out.writeInt(headers.size());
        for (Map.Entry<String, String> header : headers.entrySet()) {
            text(out, header.getKey());
            text(out, header.getValue());
        }
    }

    private static Map<String, String> headers(DataInputStream in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            headers.put(text(in), text(in));
        }
        return headers;
    }

    private static Instant time(long millis) {
        return millis == NO_TIME ? null : Instant.ofEpochMilli(millis);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text == null ? null : text.getBytes(UTF_8));
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = bytes(in);
        return bytes == null ? null : new String(bytes, UTF_8);
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes == null ? NULL : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length == NULL ? null : in.readNBytes(length);
    }
}
