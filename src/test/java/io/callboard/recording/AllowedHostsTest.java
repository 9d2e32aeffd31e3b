package io.callboard.recording;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {

    private static final AllowedHosts PUBLIC = new AllowedHosts(List.of("public"));
    private static final AllowedHosts BOTH = new AllowedHosts(List.of("localhost:8098", "public"));
    private static final AllowedHosts NAMED =
            new AllowedHosts(List.of("media.example.com", "*.example.org", "10.0.0.5:9000", "[::1]"));

    @ParameterizedTest
    @ValueSource(
            strings = {"https://100.20.5.228/a.wav", "https://8.8.8.8:443/a.wav", "HTTPS://[2606:4700::1111]/a?b=c#d"})
    void letsPublicAddressesBeAskedByHttps(String address) {
        assertThatCode(() -> PUBLIC.check(URI.create(address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://100.20.5.228/a.wav",
                "https://100.20.5.228:8443/a.wav",
                "https://user@100.20.5.228/a.wav",
                "ftp://100.20.5.228/a.wav",
                "file:///etc/passwd",
                "https:///a.wav",
                "//100.20.5.228/a.wav",
                "https://localhost/a.wav",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0.0.0.0/",
                "https://10.0.0.1/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://198.18.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::]/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::a00:1]/",
                "https://[2002:a00:1::]/",
                "https://[2001:db8::1]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[fe80::1]/",
                "https://[ff02::1]/"
            })
    void letsNothingElseBeAsked(String address) {
        assertThatThrownBy(() -> PUBLIC.check(URI.create(address)))
                .as(address)
                .isInstanceOf(CannotFetchRecordingException.class)
                .hasMessage("forbidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://media.example.com/a.wav",
                "http://Media.Example.com:80/a.wav",
                "https://a.b.example.org/",
                "http://10.0.0.5:9000/",
                "http://[::1]/"
            })
    void letsNamedHostsBeAskedWhereverTheyAre(String address) {
        assertThatCode(() -> NAMED.check(URI.create(address))).doesNotThrowAnyException();
    }

    @Test
    void letsPublicAddressesBeAskedBesideNamedHosts() {
        assertThatCode(() -> BOTH.check(URI.create("https://100.20.5.228/"))).doesNotThrowAnyException();
        assertThatCode(() -> BOTH.check(URI.create("http://localhost:8098/"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> BOTH.check(URI.create("https://127.0.0.1/"))).hasMessage("forbidden");
        assertThatThrownBy(() -> BOTH.check(URI.create("http://public/"))).hasMessage("forbidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://media.example.com.evil.example/a.wav",
                "https://media.example.com:8443/",
                "https://example.org/",
                "https://evilexample.org/",
                "http://10.0.0.5/",
                "http://10.0.0.6:9000/",
                "http://[::1]:81/",
                "https://100.20.5.228/"
            })
    void letsNoOtherBeAskedWhereSomeAreNamed(String address) {
        assertThatThrownBy(() -> NAMED.check(URI.create(address)))
                .isInstanceOf(CannotFetchRecordingException.class)
                .hasMessage("forbidden");
    }
}
