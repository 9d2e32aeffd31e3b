package io.callboard.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "100.20.5.228, 100.20.5.228, true",
        "100.20.5.228, 100.20.5.229, false",
        "100.20.5.228, ::ffff:100.20.5.228, true",
        "::ffff:100.20.5.228, 100.20.5.228, true",
        "::ffff:100.20.0.0/112, 100.20.5.228, true",
        "::ffff:100.20.0.0/112, 100.21.5.228, false",
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.1.2.3/8, 10.255.0.1, true",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "::/0, 2001:db8::1, true",
        "::/0, 203.0.113.9, false",
        "2001:db8::/32, 2001:DB8:0:0:1::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:db8::1, 2001:0db8:0000:0000:0000:0000:0000:0001, true",
        "fe80::/10, fe80::1%eth0, true",
        "::1, 0:0:0:0:0:0:0:1, true",
        "0.0.0.0/0, unknown, false",
        "::/0, unknown, false"
    })
    void isInABlockOrNot(String block, String address, boolean inside) {
        assertThat(new AddressBlocks(List.of("192.0.2.1", block)).contain(Address.of(address)))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "unknown",
                "localhost",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "01.2.3.4",
                "0x7f.1",
                "2130706433",
                "1.2.3.*",
                "1.2.3.4/8",
                "1.2.3.4-5",
                ":",
                ":::",
                "1::2::3",
                "_hidden",
                "<script>",
                "1.2.3.4\n5",
                "127.0.0.1'--"
            })
    void isUnknownWhenItIsNone(String text) {
        assertThat(Address.of(text)).isSameAs(Address.UNKNOWN).hasToString("unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.9.9.9, true",
        "::1, true",
        "::ffff:127.0.0.1, true",
        "10.0.0.1, false",
        "::2, false",
        "unknown, false"
    })
    void knowsThisMachine(String address, boolean loopback) {
        assertThat(Address.of(address).isLoopback()).isEqualTo(loopback);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.9 |                                     | 203.0.113.9
            203.0.113.9 | 100.20.5.228                        | 203.0.113.9
            10.0.0.1    |                                     | 10.0.0.1
            10.0.0.1    | 100.20.5.228                        | 100.20.5.228
            10.0.0.1    | 1.1.1.1, 100.20.5.228               | 100.20.5.228
            10.0.0.1    | 100.20.5.228, 1.1.1.1               | 1.1.1.1
            10.0.0.1    | 100.20.5.228, 10.0.0.7              | 100.20.5.228
            10.0.0.1    | 100.20.5.228;10.0.0.7, 10.0.0.8     | 100.20.5.228
            10.0.0.1    | 100.20.5.228, 203.0.113.9, 10.0.0.7 | 203.0.113.9
            10.0.0.1    | 10.0.0.9, 10.0.0.7                  | 10.0.0.9
            10.0.0.1    | 100.20.5.228:41000                  | 100.20.5.228
            10.0.0.1    | [2001:db8::1]:443                   | 2001:db8::1
            10.0.0.1    | [2001:db8::1]                       | 2001:db8::1
            10.0.0.1    | 2001:DB8::1                         | 2001:db8::1
            10.0.0.1    | ::ffff:100.20.5.228                 | 100.20.5.228
            10.0.0.1    | 100.20.5.228, unknown               | unknown
            10.0.0.1    | 100.20.5.228,                       | unknown
            10.0.0.1    | 100.20.5.228, garbage, 10.0.0.7     | unknown
            10.0.0.1    | for=100.20.5.228                    | unknown
            ::1         | 100.20.5.228                        | 100.20.5.228
            garbage     | 100.20.5.228                        | unknown
            """)
    void isTheRightMostThatNoTrustedProxyVouchedFor(String peer, String headers, String sender) {
        List<String> forwardedFor = headers == null ? List.of() : Arrays.asList(headers.split(";"));

        assertThat(new TrustedProxies(List.of("10.0.0.0/8", "::1")).sender(Address.of(peer), forwardedFor))
                .hasToString(sender);
    }

    @Test
    void isThePeerWithoutTrustedProxies() {
        assertThat(new TrustedProxies(List.of()).sender(Address.of("127.0.0.1"), List.of("100.20.5.228")))
                .hasToString("127.0.0.1");
    }
}
