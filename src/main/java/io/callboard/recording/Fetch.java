package io.callboard.recording;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.OptionalLong;

/** Asks a provider for a recording. Each address on the way is judged, and what is no audio is not passed on. */
final class Fetch {

    private static final int MOST_REDIRECTS = 3;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final AllowedHosts hosts;
    private final Duration patience;
    private final long limit;
    private final long portion;

    /**
     * @param patience how long to wait for a connection, and for each next byte
     * @param limit the largest recording, in bytes
     * @param portion the most bytes of an answer to a range: a player that pauses holds nothing for long, and asks on
     */
    Fetch(AllowedHosts hosts, Duration patience, long limit, long portion) {
        this.hosts = requireNonNull(hosts, "hosts");
        this.patience = requireNonNull(patience, "patience");
        this.limit = limit;
        this.portion = portion;
    }

    /**
     * Begins to read.
     *
     * @param range null for the whole
     * @return from where the range begins; from 0 without one, and when nobody knows the size
     * @throws CannotFetchRecordingException when it cannot be had
     */
    Piece open(String address, ByteRange range) {
        HttpURLConnection connection = null;
        try {
            URI uri = new URI(address);
            for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
                hosts.check(uri);
                connection = ask(uri, range);
                String next = isRedirect(connection.getResponseCode()) ? connection.getHeaderField("Location") : null;
                if (next == null) {
                    return read(connection, uri, range);
                }
                connection.disconnect();
                uri = uri.resolve(new URI(next));
            }
            throw new CannotFetchRecordingException(Obstacle.UNREACHABLE);
        } catch (URISyntaxException e) {
            throw new CannotFetchRecordingException(Obstacle.FORBIDDEN);
        } catch (SocketTimeoutException e) {
            throw new CannotFetchRecordingException(Obstacle.SLOW);
        } catch (IOException e) {
            throw new CannotFetchRecordingException(Obstacle.UNREACHABLE);
        }
    }

    private HttpURLConnection ask(URI uri, ByteRange range) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout(Math.toIntExact(patience.toMillis()));
        connection.setReadTimeout(Math.toIntExact(patience.toMillis()));
        connection.setRequestProperty("Accept", "audio/*");
        if (range != null) {
            connection.setRequestProperty("Range", range.atMost(portion).toString());
        }
        return connection;
    }

    private static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    private Piece read(HttpURLConnection connection, URI uri, ByteRange range) throws IOException {
        try {
            int status = connection.getResponseCode();
            boolean part = range != null && status == HttpURLConnection.HTTP_PARTIAL;
            if (status != HttpURLConnection.HTTP_OK && !part) {
                throw new CannotFetchRecordingException(obstacleOf(status));
            }
            String type = AudioType.of(connection.getContentType(), uri.getPath())
                    .orElseThrow(() -> new CannotFetchRecordingException(Obstacle.NO_AUDIO));
            OptionalLong total = part ? range.totalOf(connection.getHeaderField("Content-Range")) : size(connection);
            if (part && total.isEmpty()) {
                throw new CannotFetchRecordingException(Obstacle.UNREACHABLE);
            }
            if (total.orElse(0) > limit) {
                throw new CannotFetchRecordingException(Obstacle.TOO_BIG);
            }
            return cut(connection.getInputStream(), type, range, part, total);
        } catch (CannotFetchRecordingException e) {
            connection.disconnect();
            throw e;
        }
    }

    /** Who gives all where a part was asked for gives too much: what comes before is read and thrown away. */
    private Piece cut(InputStream bytes, String type, ByteRange range, boolean part, OptionalLong total)
            throws IOException {
        if (range == null || total.isEmpty()) {
            return new Piece(bytes, type, 0, total, total, false);
        }
        if (range.first() >= total.getAsLong()) {
            throw new CannotFetchRecordingException(Obstacle.BEYOND);
        }
        if (!part) {
            bytes.skipNBytes(range.first());
        }
        long end = total.getAsLong() - 1;
        long last = Math.min((part ? range.atMost(portion) : range).last().orElse(end), end);
        return new Piece(bytes, type, range.first(), OptionalLong.of(last - range.first() + 1), total, true);
    }

    private static OptionalLong size(HttpURLConnection connection) {
        long size = connection.getContentLengthLong();
        return size < 0 ? OptionalLong.empty() : OptionalLong.of(size);
    }

    private static Obstacle obstacleOf(int status) {
        return switch (status) {
            case 401, 403, 404, 410 -> Obstacle.EXPIRED;
            case RANGE_NOT_SATISFIABLE -> Obstacle.BEYOND;
            default -> Obstacle.UNREACHABLE;
        };
    }
}
