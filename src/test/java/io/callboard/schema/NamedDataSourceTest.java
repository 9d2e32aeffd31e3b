package io.callboard.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NamedDataSourceTest {

    @Test
    void isTheServersOwnWithoutASetting() {
        assertThat(NamedDataSource.ofThisServer()).isEmpty();
    }

    @Test
    void tellsWhichSettingNamesNone() {
        assertThatThrownBy(() -> new NamedDataSource("jdbc/typo").find(Duration.ZERO))
                .isInstanceOf(CannotFindDataSourceException.class)
                .hasMessageStartingWith("callboard.data-source: ")
                .hasMessageContaining("jdbc/typo")
                .hasMessageContaining("remove the setting");
    }
}
