package io.callboard.faults;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One HTTP connection, kept open from POST to POST, that never sends anything twice of its own accord. */
final class HttpConnection implements AutoCloseable {

    private static final int CONNECT_MS = 5_000;
    private static final int ANSWER_MS = 60_000;

    /** Bytes of a body that is not copied to go out in one piece with its head. */
    private static final int LARGE = 1 << 20;

    private final URI base;
    private final Socket socket;
    private final InputStream in;
    private boolean over;
    private boolean retry;

    HttpConnection(URI base) throws IOException {
        this(base, "127.0.0.1");
    }

    /** @param from the loopback address that it comes from */
    HttpConnection(URI base, String from) throws IOException {
        this.base = base;
        Socket plain = new Socket();
        try {
            plain.setTcpNoDelay(true);
            plain.setSoTimeout(ANSWER_MS);
            plain.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            plain.connect(new InetSocketAddress("127.0.0.1", base.getPort()), CONNECT_MS);
            socket = "https".equals(base.getScheme()) ? secure(plain, base) : plain;
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private static Socket secure(Socket plain, URI base) throws IOException {
        return Certificate.get().trust().getSocketFactory().createSocket(plain, base.getHost(), base.getPort(), true);
    }

    /** Posts a body to a path below the board's address and returns the answer's status. */
    int post(String path, byte[] body, String... headers) throws IOException {
        byte[] start = head(path, body.length, headers);
        if (body.length > LARGE) {
            socket.getOutputStream().write(start);
            socket.getOutputStream().write(body);
            return answer();
        }
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        socket.getOutputStream().write(whole);
        return answer();
    }

    /** Says that a body of that length will follow, sends none of it, and returns the answer's status. */
    int announce(String path, int length) throws IOException {
        socket.getOutputStream().write(head(path, length));
        return answer();
    }

    private byte[] head(String path, int length, String... headers) {
        StringBuilder head = new StringBuilder("POST " + base.getPath() + path + " HTTP/1.1\r\nHost: "
                + base.getAuthority() + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Sends these bytes and nothing more. */
    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Whether the server has said that it takes no further request on this connection. */
    boolean isOver() {
        return over;
    }

    /** Whether the last answer said, as Retry-After, after how many seconds to try again. */
    boolean isRetryTold() {
        return retry;
    }

    /** Whether the server has answered or hung up; for connections on which no answer is waited for. */
    boolean isHungUp() throws IOException {
        socket.setSoTimeout(1);
        try {
            return in.read() >= -1;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private int answer() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        retry = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
            retry |= lower.matches("retry-after: *[1-9][0-9]*");
            over |= lower.startsWith("connection:") && lower.contains("close");
        }
        in.skipNBytes(length);
        while (chunked) {
            int size = Integer.parseInt(line().strip(), 16);
            in.skipNBytes(size);
            line();
            chunked = size > 0;
        }
        return status;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            over = true;
        }
    }
}
