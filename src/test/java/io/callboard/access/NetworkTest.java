package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,192.0.2.1",
        "::ffff:192.0.2.1,192.0.2.1",
        "2001:db8:1:2:3:4:5:6,2001:db8:1:2:0:0:0:0/64",
        "[2001:db8:1:2::9],2001:db8:1:2:0:0:0:0/64",
        "fe80::1%eth0,fe80:0:0:0:0:0:0:0/64",
        "0:0:0:0:0:0:0:1,0:0:0:0:0:0:0:0/64",
        "192.0.2.1:5060,192.0.2.1:5060",
        "proxy:5060,proxy:5060",
        "unknown,unknown"
    })
    void isTheAddressOrItsFirstHalf(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }
}
