package io.callboard.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ObstacleTest {

    @Test
    void isToldByThePageWithARemedy() throws IOException {
        ResourceBundle words = ResourceBundle.getBundle("io.callboard.view.messages");
        String player = Files.readString(Path.of("src/main/webapp/WEB-INF/part/player.xhtml"));

        assertThat(Arrays.stream(Obstacle.values()).filter(obstacle -> obstacle != Obstacle.BEYOND))
                .allSatisfy(obstacle -> {
                    assertThat(player).contains("'" + obstacle.word() + "'");
                    assertThat(words.containsKey("obstacle." + obstacle.word())).isTrue();
                    assertThat(words.containsKey("obstacle." + obstacle.word() + ".remedy"))
                            .isTrue();
                });
    }
}
