package io.callboard.it;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * A block of a hundred ports that nobody listens on, below the range that systems hand out by themselves. The system
 * property {@code callboard.it.ports} names the first one where a certain block is wanted.
 */
public record Ports(int first) {

    private static final int SIZE = 100;

    public static Ports free() {
        Integer wanted = Integer.getInteger("callboard.it.ports");
        if (wanted != null) {
            return new Ports(wanted);
        }
        return ThreadLocalRandom.current()
                .ints(20_000, 32_000)
                .map(port -> port - port % SIZE)
                .filter(first -> IntStream.range(first, first + SIZE).allMatch(Ports::isFree))
                .mapToObj(Ports::new)
                .findFirst()
                .orElseThrow();
    }

    /** One of the blocks behind this one; 0 is this one. */
    public Ports block(int number) {
        return new Ports(first + number * SIZE);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
