package io.callboard.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.rejection.RejectionCause;
import io.callboard.signature.Verdict;
import io.callboard.signature.Verdict.Refused;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    @Test
    void tellsEveryProblemAndEveryVerdictApartForTheLedger() {
        Set<RejectionCause> causes = EnumSet.noneOf(RejectionCause.class);
        Arrays.stream(Problem.values()).map(Problem::cause).forEach(causes::add);
        assertThat(causes).hasSize(Problem.values().length);

        Arrays.stream(Verdict.Cause.values())
                .map(cause -> Refusals.cause(new Refused(cause, null)))
                .forEach(causes::add);
        assertThat(causes).containsExactly(RejectionCause.values());
    }
}
