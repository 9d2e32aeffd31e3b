package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OidcProviderTest {

    @ParameterizedTest
    @CsvSource({"v20.11.1,20", "v8.10.0,8", "v100.0.0,100", "'',0", "node: not found,0"})
    void readsTheVersionOfNode(String said, int major) {
        assertThat(OidcProvider.major(said)).isEqualTo(major);
    }
}
