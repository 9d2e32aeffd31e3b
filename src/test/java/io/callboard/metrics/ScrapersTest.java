package io.callboard.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.config.SettingsReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScrapersTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # peer, forwarded for, passed on, admitted
            127.0.0.1,       ,             false, true
            ::ffff:127.0.0.1,,             false, true
            10.1.2.3,        ,             false, true
            192.0.2.1,       ,             false, false
            127.0.0.1,       203.0.113.9,  true,  false
            127.0.0.1,       127.0.0.1,    true,  false
            127.0.0.1,       ,             true,  false
            192.0.2.7,       10.1.2.3,     true,  true
            192.0.2.7,       203.0.113.9,  true,  false
            192.0.2.7,       ,             true,  false
            unknown,         ,             false, false
            """)
    void admitsListedAddressesThatNoStrangeProxyPassedOn(
            String peer, String forwardedFor, boolean passedOn, boolean admitted) {
        Scrapers scrapers = scrapers("127.0.0.1,10.0.0.0/8");

        assertThat(scrapers.admit(peer, forwardedFor == null ? List.of() : List.of(forwardedFor), passedOn))
                .isEqualTo(admitted);
    }

    @Test
    void admitsNobodyUnlessToldTo() {
        assertThat(scrapers("").admit("127.0.0.1", List.of(), false)).isFalse();
    }

    private static Scrapers scrapers(String addresses) {
        return new Scrapers(new SettingsReader(
                        Map.of("callboard.metrics-addresses", addresses, "callboard.trusted-proxies", "192.0.2.7"),
                        Map.of())
                .read());
    }
}
