package io.callboard.config;

import io.callboard.config.Settings.Unsigned;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads and checks all settings. */
public final class SettingsReader {

    private static final Duration DEFAULT_TOLERANCE = Duration.ofMinutes(5);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Function<String, Duration> RETENTION =
            Notation.duration(Duration.ofDays(1), Duration.ofDays(36_500));
    private static final Duration DEFAULT_REJECTION_RETENTION = Duration.ofDays(30);
    private static final long DEFAULT_BODY_LIMIT = 10 << 20;
    private static final long LARGEST_BODY_LIMIT = 1 << 30;

    private static final int DEFAULT_EXPORTS = 2;

    private static final Function<String, Duration> STUCK_AFTER =
            Notation.duration(Duration.ofSeconds(10), Duration.ofDays(30));

    /** Retell AI ends calls after two hours at the latest. */
    private static final Duration DEFAULT_STUCK_AFTER = Duration.ofHours(2);

    private static final long DEFAULT_SPOOL_LIMIT = 1L << 30;
    private static final long LARGEST_SPOOL_LIMIT = 1L << 40;

    private static final Function<String, String> DATA_SOURCE = BrokerNotation.jndiName("java:comp/DefaultDataSource");

    private final Map<String, String> properties;
    private final GivenTexts given;

    /**
     * @param properties the system properties, which win
     * @param variables the environment variables
     */
    public SettingsReader(Map<String, String> properties, Map<String, String> variables) {
        this.properties = Map.copyOf(properties);
        given = new GivenTexts(properties, variables);
    }

    /** Reads what this server's process was given. */
    public static SettingsReader ofThisServer() {
        Map<String, String> properties = System.getProperties().stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), name -> System.getProperty(name, "")));
        return new SettingsReader(properties, System.getenv());
    }

    /**
     * The JNDI name of the data source; empty for the server's default one, also when it is none: {@link #read()}
     * complains of that. Told apart from the others because some servers ask for it before there is any bean.
     */
    public Optional<String> dataSource() {
        return dataSource(new Values(given));
    }

    private static Optional<String> dataSource(Values values) {
        return Optional.ofNullable(values.get("callboard.data-source", DATA_SOURCE, null));
    }

    /** @throws InvalidSettingsException with all that is wrong, not only the first */
    public Settings read() {
        Values values = new Values(given);
        dataSource(values);
        Settings settings = new Settings(
                new SourceReader(values).read(),
                values.get("callboard.unsigned", Notation.oneOf(Unsigned.class), Unsigned.REFUSED),
                values.get("callboard.trusted-proxies", Notation::blocks, List.of()),
                values.get(
                        "callboard.signature-tolerance",
                        Notation.duration(Duration.ofSeconds(1), Duration.ofDays(1)),
                        DEFAULT_TOLERANCE),
                values.get("callboard.body-limit", Notation.size(1, LARGEST_BODY_LIMIT), DEFAULT_BODY_LIMIT),
                Optional.<URI>ofNullable(values.get("callboard.public-url", Notation::url, null)),
                Optional.<Duration>ofNullable(values.get("callboard.raw-retention", RETENTION, null)),
                values.get("callboard.rejection-retention", RETENTION, DEFAULT_REJECTION_RETENTION),
                values.get(
                        "callboard.spool-dir",
                        Notation::folder,
                        ServerFolder.of(properties).resolve("spool")),
                values.get("callboard.spool-limit", Notation.size(1, LARGEST_SPOOL_LIMIT), DEFAULT_SPOOL_LIMIT),
                new BrokerReader(values).read(),
                values.get("callboard.metrics-addresses", Notation::blocks, List.of()),
                values.get("callboard.recording-hosts", HostNotation::hosts, List.of("public")),
                values.get("callboard.search-languages", Notation::languages, List.of("english")),
                new SignOnReader(values).read(),
                new Disclosure(
                        values.get("callboard.reveal", Notation.oneOf(Set.of("nobody", "viewers")), "nobody")
                                .equals("viewers"),
                        values.get("callboard.exports", SettingsReader::exports, DEFAULT_EXPORTS)),
                values.get("callboard.stuck-after", STUCK_AFTER, DEFAULT_STUCK_AFTER));
        complainOfUnsignedInPublic(settings, values);
        if (!values.problems().isEmpty()) {
            throw new InvalidSettingsException(values.problems());
        }
        return settings;
    }

    private static int exports(String text) {
        if (!text.matches("[1-9][0-9]?")) {
            throw new IllegalSettingException("\"" + text + "\" is no number of exports. Write one from 1 to 99.");
        }
        return Integer.parseInt(text);
    }

    private static void complainOfUnsignedInPublic(Settings settings, Values values) {
        settings.publicUrl()
                .filter(url -> settings.unsigned() == Unsigned.LOOPBACK && !LOOPBACK.contains(url.getHost()))
                .ifPresent(url -> values.complain(values.name("callboard.unsigned")
                        + ": loopback is for trying things out on one machine, and "
                        + values.name("callboard.public-url") + " tells that others use this one at " + url.getHost()
                        + ". Remove one of the two."));
    }

    /** Under which names the settings of sources were given. */
    public Origins origins() {
        return new Origins(given);
    }

    /** The settings that {@link #read()} made no use of: mistyped, or of a source that does not exist. */
    public List<String> ignored() {
        return given.ignored();
    }
}
