package io.callboard.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Takes connections and says nothing, until it is gone. */
final class SilentServer implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> connections = new ArrayList<>();

    SilentServer() throws IOException {}

    int port() {
        return server.getLocalPort();
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    /** Waits for the next one who comes. */
    void accept() throws IOException {
        server.setSoTimeout(10_000);
        connections.add(server.accept());
    }

    /** Says that once to the next one who comes and asks something. */
    void acceptAndSay(byte[] answer) {
        try {
            accept();
            Socket asking = connections.get(connections.size() - 1);
            if (asking.getInputStream().read(new byte[1_000]) > 0) {
                asking.getOutputStream().write(answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        vanish();
    }

    /** Whoever waits here is cut off, whoever comes is refused. */
    void vanish() throws IOException {
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
