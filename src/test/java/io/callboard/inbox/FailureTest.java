package io.callboard.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void tellsTheRootCauseAndWhereItHappened() {
        String told = Failure.describe(new RuntimeException(new NullPointerException("\"call.agent\" is null")));

        assertThat(told)
                .startsWith("java.lang.NullPointerException: \"call.agent\" is null at "
                        + getClass().getName());
    }

    @Test
    void quotesNothingThatMayComeFromABody() {
        assertThat(Failure.describe(new NumberFormatException("For input string: \"+4930\"")))
                .doesNotContain("4930");
        assertThat(Failure.describe(new SQLException("value '+4930' too long", "22001")))
                .contains("22001")
                .doesNotContain("4930");
    }

    @Test
    void fitsItsColumn() {
        assertThat(Failure.describe(new NullPointerException("x".repeat(2000)))).hasSize(Failure.MAX_LENGTH);
    }

    @Test
    void endsWhenCausesGoInACircle() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);

        assertThat(Failure.describe(first)).startsWith("java.lang.Exception");
    }
}
