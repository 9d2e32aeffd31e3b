package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@BlackBox
class DeploymentIT {

    private final Board board = Board.running();

    @Test
    void runsTheWarThatMavenBuiltByteByByte() {
        assertThat(board.server().keptWar()).hasSameBinaryContentAs(BuiltWar.file());
    }

    @Test
    void answersUnderItsContextRoot() {
        assertThat(board.get("").statusCode()).isLessThan(500);
    }
}
