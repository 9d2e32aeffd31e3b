package io.callboard.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callboard.config.Settings.Unsigned;
import io.callboard.config.Source.AddressMode;
import io.callboard.config.Source.SignatureScheme;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    private static final String KEY = "key_0123456789abcdef";

    @Test
    void isUnconfiguredWithoutAKeyAndSafeByDefault() {
        Settings settings = read(Map.of());

        assertThat(settings.isUnconfigured()).isTrue();
        assertThat(settings)
                .isEqualTo(new Settings(
                        List.of(),
                        Unsigned.REFUSED,
                        List.of(),
                        Duration.ofSeconds(300),
                        10_485_760,
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofDays(30),
                        Path.of(".callboard/spool").toAbsolutePath(),
                        1L << 30,
                        new Broker(
                                true,
                                Optional.empty(),
                                "callboard.events",
                                Set.of(),
                                Duration.ofDays(3),
                                Optional.empty()),
                        List.of(),
                        List.of("public"),
                        List.of("english"),
                        new SignOn(Duration.ofHours(1), Optional.empty(), Optional.empty(), false),
                        new Disclosure(false, 2),
                        Duration.ofHours(2)));
    }

    @Test
    void keepsTheSpoolWithTheServersOwnDataUnlessToldOtherwise() {
        assertThat(spoolFolder("callboard-server.data-dir", "/srv/callboard")).hasToString("/srv/callboard/spool");
        assertThat(spoolFolder("jboss.server.data.dir", "/srv/wildfly/data"))
                .hasToString("/srv/wildfly/data/callboard/spool");
        assertThat(spoolFolder("com.sun.aas.instanceRoot", "/srv/domain")).hasToString("/srv/domain/callboard/spool");
        assertThat(spoolFolder("user.home", "/home/me")).hasToString("/home/me/.callboard/spool");
        assertThat(spoolFolder("callboard.spool-dir", "/mnt/a/../spool")).hasToString("/mnt/spool");
        assertThat(read(Map.of("CALLBOARD_SPOOL_LIMIT", "2 GiB")).spoolLimit()).isEqualTo(2L << 30);
    }

    @Test
    void readsWhenACallIsStuck() {
        assertThat(read(Map.of("CALLBOARD_STUCK_AFTER", "90m")).stuckAfter()).isEqualTo(Duration.ofMinutes(90));
        assertThatThrownBy(() -> read(Map.of("CALLBOARD_STUCK_AFTER", "1s")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("CALLBOARD_STUCK_AFTER");
    }

    @Test
    void readsTheHostsOfRecordings() {
        assertThat(read(Map.of("CALLBOARD_RECORDING_HOSTS", "Media.example.com, *.example.org,10.0.0.5:9000,[::1]:80"))
                        .recordingHosts())
                .containsExactly("media.example.com", "*.example.org", "10.0.0.5:9000", "[::1]:80");
        for (String wrong : List.of("https://a.example", "a b", "*", "a.example,", "10.0.0.0/8", "*.*.a")) {
            assertThatThrownBy(() -> read(Map.of("CALLBOARD_RECORDING_HOSTS", wrong)))
                    .isInstanceOf(InvalidSettingsException.class)
                    .hasMessageContaining("CALLBOARD_RECORDING_HOSTS");
        }
    }

    @Test
    void readsTheLanguagesOfSearches() {
        assertThat(read(Map.of("CALLBOARD_SEARCH_LANGUAGES", "german, english,simple,german"))
                        .searchLanguages())
                .containsExactly("german", "english");
        assertThat(read(Map.of("CALLBOARD_SEARCH_LANGUAGES", "simple")).searchLanguages())
                .isEmpty();
        for (String wrong : List.of("en-US", "english;german", "english,", "'english'")) {
            assertThatThrownBy(() -> read(Map.of("CALLBOARD_SEARCH_LANGUAGES", wrong)))
                    .isInstanceOf(InvalidSettingsException.class)
                    .hasMessageContaining("CALLBOARD_SEARCH_LANGUAGES")
                    .hasMessageContaining("english,german");
        }
    }

    @Test
    void publishesWhereAndWhatItIsTold() {
        Broker broker = read(Map.of(
                        "CALLBOARD_PUBLISHING", "off",
                        "CALLBOARD_CONNECTION_FACTORY", "java:/jms/Company",
                        "CALLBOARD_EVENTS_TOPIC", "voice.callboard-events",
                        "CALLBOARD_EVENTS_WITHOUT", "transcript_updated, call_started",
                        "CALLBOARD_OUTBOX_RETENTION", "12h",
                        "CALLBOARD_DELIVERIES_QUEUE", "callboard.deliveries"))
                .broker();

        assertThat(broker)
                .isEqualTo(new Broker(
                        false,
                        Optional.of("java:/jms/Company"),
                        "voice.callboard-events",
                        Set.of("transcript_updated", "call_started"),
                        Duration.ofHours(12),
                        Optional.of("callboard.deliveries")));
        assertThat(broker.factoryName()).isEqualTo("java:/jms/Company");
    }

    @Test
    void usesTheServersDefaultDataSourceUnlessAnotherIsNamed() {
        assertThat(new SettingsReader(Map.of(), Map.of()).dataSource()).isEmpty();
        assertThat(new SettingsReader(Map.of("callboard.data-source", "jdbc/callboard"), Map.of()).dataSource())
                .contains("jdbc/callboard");
        assertThat(new SettingsReader(Map.of(), Map.of("CALLBOARD_DATA_SOURCE", "a b")).dataSource())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CALLBOARD_DATA_SOURCE, java:/a b, no JNDI name. Write such as java:comp/DefaultDataSource",
        "CALLBOARD_PUBLISHING, yes, auto or off",
        "CALLBOARD_CONNECTION_FACTORY, java:/a b, no JNDI name",
        "CALLBOARD_EVENTS_TOPIC, callboard/events, cannot be the name of a topic",
        "CALLBOARD_DELIVERIES_QUEUE, a::b, cannot be the name of a queue",
        "CALLBOARD_EVENTS_TOPIC, >, cannot be the name of a topic",
        "CALLBOARD_EVENTS_WITHOUT, call_ended;call_started, separated by commas",
        "CALLBOARD_OUTBOX_RETENTION, 1s, out of range"
    })
    void tellsWhatIsWrongAboutTheBroker(String name, String value, String complaint) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(complaint);
    }

    @Test
    void readsWhereTheMetricsMayBeReadFrom() {
        assertThat(read(Map.of("CALLBOARD_METRICS_ADDRESSES", "127.0.0.1, 10.0.0.0/8"))
                        .metricsAddresses())
                .containsExactly("127.0.0.1", "10.0.0.0/8");
    }

    private static Path spoolFolder(String property, String value) {
        return new SettingsReader(Map.of(property, value), Map.of()).read().spoolFolder();
    }

    @Test
    void understandsTheProvidersKeysAsTheyStand() {
        Settings settings = read(Map.of(
                "RETELL_API_KEY", KEY + "1," + KEY + "2", "RETELL_WEBHOOK_SECRET", KEY + "3", "UPONAI_API_KEY", KEY));

        assertThat(settings.isUnconfigured()).isFalse();
        assertThat(settings.sources())
                .containsExactly(
                        new Source(
                                "retell",
                                "retell",
                                SignatureScheme.RETELL,
                                List.of(KEY + "1", KEY + "2", KEY + "3"),
                                List.of("100.20.5.228"),
                                AddressMode.QUARANTINE),
                        new Source(
                                "uponai",
                                "uponai",
                                SignatureScheme.RETELL,
                                List.of(KEY),
                                List.of("100.20.5.228"),
                                AddressMode.QUARANTINE));
    }

    @Test
    void takesAKeyThatIsGivenTwiceOnce() {
        Settings settings = read(Map.of("RETELL_API_KEY", KEY, "RETELL_WEBHOOK_SECRET", KEY));

        assertThat(settings.sources().get(0).keys()).containsExactly(KEY);
    }

    @Test
    void readsMoreSourcesEachWithItsOwnSettings() {
        Settings settings = read(Map.ofEntries(
                Map.entry("CALLBOARD_SOURCES", "retell-sales, relay"),
                Map.entry("CALLBOARD_ADDRESS_MODE", "off"),
                Map.entry("CALLBOARD_SOURCE_RETELL_SALES_KEYS", KEY),
                Map.entry("CALLBOARD_SOURCE_RETELL_SALES_BRAND", "uponai"),
                Map.entry("CALLBOARD_SOURCE_RELAY_KEYS", KEY),
                Map.entry("CALLBOARD_SOURCE_RELAY_SCHEME", "hmac-sha256-hex"),
                Map.entry("CALLBOARD_SOURCE_RELAY_ADDRESSES", "10.1.2.3/8, ::1"),
                Map.entry("CALLBOARD_SOURCE_RELAY_ADDRESS_MODE", "enforce")));

        assertThat(settings.sources())
                .containsExactly(
                        new Source(
                                "retell-sales",
                                "uponai",
                                SignatureScheme.RETELL,
                                List.of(KEY),
                                List.of("100.20.5.228"),
                                AddressMode.OFF),
                        new Source(
                                "relay",
                                "retell",
                                SignatureScheme.HMAC_SHA256_HEX,
                                List.of(KEY),
                                List.of("10.0.0.0/8", "::1"),
                                AddressMode.ENFORCE));
    }

    @Test
    void givesTheKnownSourcesTheirOwnSettingsToo() {
        Source retell = read(Map.of("RETELL_API_KEY", KEY, "CALLBOARD_SOURCE_RETELL_ADDRESSES", "127.0.0.0/8"))
                .sources()
                .get(0);

        assertThat(retell.addresses()).containsExactly("127.0.0.0/8");
    }

    @Test
    void readsSystemPropertiesBeforeEnvironmentVariables() {
        SettingsReader reader = new SettingsReader(
                Map.of("callboard.body-limit", "1 MiB", "callboard.source.retell.keys", KEY),
                Map.of("CALLBOARD_BODY_LIMIT", "2 MiB", "CALLBOARD_SIGNATURE_TOLERANCE", "10m"));

        Settings settings = reader.read();

        assertThat(settings.bodyLimit()).isEqualTo(1_048_576);
        assertThat(settings.tolerance()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.sources()).extracting(Source::name).containsExactly("retell");
    }

    @Test
    void readsTheOthers() {
        Settings settings = read(Map.of(
                "CALLBOARD_TRUSTED_PROXIES", "127.0.0.1,2001:DB8::/32",
                "CALLBOARD_PUBLIC_URL", "https://calls.example.com/callboard/",
                "CALLBOARD_RAW_RETENTION", "90d",
                "CALLBOARD_REJECTION_RETENTION", "7d",
                "CALLBOARD_BODY_LIMIT", "512KiB"));

        assertThat(settings.trustedProxies()).containsExactly("127.0.0.1", "2001:db8::/32");
        assertThat(settings.publicUrl()).contains(URI.create("https://calls.example.com/callboard"));
        assertThat(settings.rawRetention()).contains(Duration.ofDays(90));
        assertThat(settings.rejectionRetention()).isEqualTo(Duration.ofDays(7));
        assertThat(settings.bodyLimit()).isEqualTo(524_288);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/callboard", "http://127.0.0.1", "http://[::1]:8080/callboard"})
    void letsUnsignedDeliveriesInOnAMachineOfOnesOwn(String url) {
        Settings settings = read(Map.of("CALLBOARD_UNSIGNED", "loopback", "CALLBOARD_PUBLIC_URL", url));

        assertThat(settings.unsigned()).isEqualTo(Unsigned.LOOPBACK);
        assertThat(settings.isUnconfigured()).isFalse();
    }

    @Test
    void refusesUnsignedDeliveriesWhereOthersAreServed() {
        assertThatThrownBy(() -> read(Map.of(
                        "CALLBOARD_UNSIGNED",
                        "loopback",
                        "CALLBOARD_PUBLIC_URL",
                        "https://calls.example.com/callboard")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContainingAll("CALLBOARD_UNSIGNED: ", "CALLBOARD_PUBLIC_URL", "Remove one");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CALLBOARD_SIGNATURE_TOLERANCE | 300                   | such as 300s
            CALLBOARD_SIGNATURE_TOLERANCE | PT5M                  | such as 300s
            CALLBOARD_SIGNATURE_TOLERANCE | 0s                    | from 1s to 1d
            CALLBOARD_SIGNATURE_TOLERANCE | 2d                    | from 1s to 1d
            CALLBOARD_RAW_RETENTION       | 1h                    | from 1d to 36500d
            CALLBOARD_REJECTION_RETENTION | 0d                    | from 1d to 36500d
            CALLBOARD_REJECTION_RETENTION | forever               | such as 300s
            CALLBOARD_BODY_LIMIT          | 10MB                  | KiB, MiB or GiB
            CALLBOARD_BODY_LIMIT          | 0                     | from 1 to
            CALLBOARD_BODY_LIMIT          | 1025 MiB              | to 1073741824 bytes
            CALLBOARD_SPOOL_DIR           | spool                 | whole path
            CALLBOARD_SPOOL_LIMIT         | 2 TiB                 | GiB
            CALLBOARD_BODY_LIMIT          | -1                    | KiB, MiB or GiB
            CALLBOARD_UNSIGNED            | yes                   | loopback or refused
            CALLBOARD_ADDRESS_MODE        | Enforce               | enforce or off or quarantine
            CALLBOARD_ADDRESSES           | 100.20.5              | no IP address
            CALLBOARD_ADDRESSES           | 010.20.5.1            | no IP address
            CALLBOARD_ADDRESSES           | 100.20.5.*            | no IP address
            CALLBOARD_ADDRESSES           | 100.20.5.1-9          | no IP address
            CALLBOARD_ADDRESSES           | 100.20.5.0/33         | no IP address
            CALLBOARD_ADDRESSES           | 1684276708            | no IP address
            CALLBOARD_ADDRESSES           | api.retellai.com      | no IP address
            CALLBOARD_ADDRESSES           | 1.2.3.4,,1.2.3.5      | no IP address
            CALLBOARD_TRUSTED_PROXIES     | fe80::1%eth0          | no IP address
            CALLBOARD_SOURCES             | Retell_Sales          | lower-case letters
            CALLBOARD_SOURCES             | sales                 | CALLBOARD_SOURCE_SALES_KEYS
            CALLBOARD_PUBLIC_URL          | calls.example.com     | no web address
            CALLBOARD_PUBLIC_URL          | ftp://example.com     | no web address
            CALLBOARD_PUBLIC_URL          | https://a.example/?b  | no web address
            """)
    void refusesWhatItCannotUnderstandAndNamesTheRemedy(String name, String text, String remedy) {
        assertThatThrownBy(() -> read(Map.of(name, text)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining(name + ": ")
                .hasMessageContaining(remedy);
    }

    @Test
    void tellsAllThatIsWrongAtOnceByTheNamesThatWereUsed() {
        SettingsReader reader = new SettingsReader(
                Map.of("callboard.body-limit", "big"),
                Map.of(
                        "CALLBOARD_UNSIGNED", "always",
                        "CALLBOARD_SOURCES", "sales",
                        "CALLBOARD_SOURCE_SALES_KEYS", KEY,
                        "CALLBOARD_SOURCE_SALES_BRAND", "acme"));

        InvalidSettingsException refusal = catchThrowableOfType(InvalidSettingsException.class, reader::read);

        assertThat(refusal.problems())
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem).startsWith("callboard.body-limit: "),
                        problem -> assertThat(problem).startsWith("CALLBOARD_UNSIGNED: "),
                        problem -> assertThat(problem).startsWith("CALLBOARD_SOURCE_SALES_BRAND: "));
        assertThat(refusal).hasMessageContainingAll(refusal.problems().toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret-key-1 ",
                " secret-key-1",
                "secret-key-1\n",
                "secret-a,secret key",
                "secret-a,,b",
                "secret-a, b",
                "secret-a,",
                "secret\u2018a"
            })
    void refusesABrokenKeyWithoutPrintingIt(String keys) {
        assertThatThrownBy(() -> read(Map.of("RETELL_API_KEY", keys)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("RETELL_API_KEY: ")
                .hasMessageNotContaining("secret");
    }

    @Test
    void takesAnEmptyTextForNone() {
        assertThat(read(Map.of("RETELL_API_KEY", "", "CALLBOARD_BODY_LIMIT", ""))
                        .isUnconfigured())
                .isTrue();
    }

    @Test
    void tellsWhichSettingsHaveNoEffect() {
        SettingsReader reader = new SettingsReader(
                Map.of("callboard.bodylimit", "1", "java.home", "/"),
                Map.of(
                        "CALLBOARD_ADRESSES", "10.0.0.1",
                        "CALLBOARD_SOURCE_SALES_BRAND", "retell",
                        "CALLBOARD_BODY_LIMIT", "1 MiB",
                        "CALLBOARD_PORT_8080_TCP", "tcp://10.0.0.1:8080",
                        "CALLBOARD_SERVICE_HOST", "10.0.0.1"));

        reader.read();

        assertThat(reader.ignored())
                .containsExactly("CALLBOARD_ADRESSES", "CALLBOARD_SOURCE_SALES_BRAND", "callboard.bodylimit");
    }

    @Test
    void neverTellsAKey() {
        assertThat(read(Map.of("RETELL_API_KEY", KEY)).toString()).doesNotContain(KEY);
    }

    private static Settings read(Map<String, String> variables) {
        return new SettingsReader(Map.of(), variables).read();
    }
}
