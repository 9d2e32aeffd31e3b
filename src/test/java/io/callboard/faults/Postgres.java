package io.callboard.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL of its own, with all its processes at hand: they can be killed, stopped and frozen. */
final class Postgres {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data;
    private final int port;
    private final Path log;
    private final Path binaries;
    private Process postmaster;

    /** Makes a new database in a folder that is not there yet or empty. */
    Postgres(Path data, int port) {
        this.data = data.toAbsolutePath();
        this.port = port;
        this.log = Site.FOLDER
                .resolve(Node.SERVER)
                .resolve(data.getFileName() + ".log")
                .toAbsolutePath();
        try {
            Path folder = Site.FOLDER.resolve("postgresql").toAbsolutePath();
            Files.createDirectories(folder);
            Files.createDirectories(log.getParent());
            EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(folder.toFile())
                    .setDataDirectory(this.data)
                    .setCleanDataDirectory(false)
                    .start()
                    .close();
            try (Stream<Path> files = Files.walk(folder, 3)) {
                binaries = files.filter(file -> file.endsWith("bin/postgres"))
                        .findFirst()
                        .orElseThrow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it, every commit on disk before it is answered, and returns when it takes connections. */
    void start() {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
        }
        command.addAll(List.of(
                binaries.toString(),
                "-D",
                data.toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "unix_socket_directories="));
        command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "max_connections=80", "-c", "fsync=on"));
        try {
            postmaster = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Pause.until(PATIENCE, this::answers)) {
            throw new IllegalStateException("PostgreSQL did not start, see " + log);
        }
    }

    /** Starts it unless it runs. */
    void startIfDown() {
        if (!isAlive()) {
            start();
        }
    }

    private boolean isAlive() {
        return postmaster != null && postmaster.isAlive();
    }

    private boolean answers() {
        try (Connection connection = connection()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    /** {@code kill -9} for all its processes. */
    void kill() {
        processes().forEach(ProcessHandle::destroyForcibly);
        awaitEnd();
    }

    /** The "immediate" stop: no commit is finished, no client is told. */
    void stopImmediately() {
        signal("QUIT", List.of(postmaster.toHandle()));
        awaitEnd();
    }

    /** The "fast" stop: what runs is rolled back. */
    void stop() {
        if (isAlive()) {
            signal("INT", List.of(postmaster.toHandle()));
            awaitEnd();
        }
    }

    /** Stops the processors' time for all its processes, those that serve a connection and the others. */
    void freeze() {
        signal("STOP", processes());
    }

    void thaw() {
        signal("CONT", processes());
    }

    /** All that run. */
    List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(postmaster.toHandle()), postmaster.descendants())
                .toList();
    }

    private void awaitEnd() {
        if (!Pause.until(PATIENCE, () -> !postmaster.isAlive())) {
            throw new IllegalStateException("PostgreSQL did not stop, see " + log);
        }
    }

    private static void signal(String name, List<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** How many rows that table has. */
    int rows(String table) {
        return Math.toIntExact(number("select count(*) from " + table));
    }

    /** The one number that a query answers. */
    long number(String query) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            ResultSet row = statement.executeQuery(query);
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether that delivery is in it; false also when it does not answer. */
    boolean has(Parcel parcel) {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement("select 1 from delivery where digest = ?")) {
            statement.setString(1, parcel.key());
            return statement.executeQuery().next();
        } catch (SQLException e) {
            return false;
        }
    }

    /** The trace of the request that brought it; null when nobody traced it. */
    String traceparent(Parcel parcel) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement =
                        connection.prepareStatement("select traceparent from delivery where digest = ?")) {
            statement.setString(1, parcel.key());
            ResultSet rows = statement.executeQuery();
            rows.next();
            return rows.getString(1);
        }
    }

    /** A connection for the test itself. */
    Connection connection() throws SQLException {
        return DriverManager.getConnection(
                url() + "?connectTimeout=5&socketTimeout=300&ApplicationName=fault", "postgres", "");
    }
}
