package io.callboard.it;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection to the webhook that may break HTTP's rules, which no well-behaved client does. */
final class RawConnection implements AutoCloseable {

    private static final int PATIENCE_MS = 5_000;

    private final Socket socket;
    private final URI webhook;

    RawConnection(Board board) {
        webhook = board.base().resolve("webhook");
        try {
            socket = new Socket(webhook.getHost(), webhook.getPort());
            socket.setSoTimeout(PATIENCE_MS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the head of a POST, with these lines more, and then these bytes. */
    RawConnection post(byte[] body, String... lines) {
        String head = "POST " + webhook.getPath() + " HTTP/1.1\r\nHost: " + webhook.getAuthority()
                + "\r\nContent-Type: application/json\r\n" + String.join("\r\n", lines) + "\r\n\r\n";
        try {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Says that nothing more will be sent. */
    RawConnection end() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /**
     * The status that the server answers with; 0 when it hangs up without a word.
     *
     * @throws AssertionError when it neither answers nor hangs up within five seconds
     */
    int status() {
        try {
            String line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            return line.length() < 12 ? 0 : Integer.parseInt(line.substring(9));
        } catch (SocketTimeoutException e) {
            throw new AssertionError("The server neither answers nor hangs up", e);
        } catch (SocketException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
