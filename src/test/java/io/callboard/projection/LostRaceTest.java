package io.callboard.projection;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LostRaceTest {

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "40P01", "55P03", "HYT00"})
    void isToldByTheDatabase(String state) {
        assertThat(LostRace.caused(new RuntimeException(new RuntimeException(new SQLException("x", state)))))
                .isTrue();
    }

    @Test
    void isToldByTheEntityManager() {
        assertThat(LostRace.caused(new RuntimeException(new OptimisticLockException())))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "08006", "42804", "2350"})
    void isNoOtherFailureOfTheDatabase(String state) {
        assertThat(LostRace.caused(new RuntimeException(new SQLException("x", state))))
                .isFalse();
    }

    @Test
    void isNoFailureOfOurs() {
        assertThat(LostRace.caused(new IllegalStateException(new SQLException("x", (String) null))))
                .isFalse();
    }
}
