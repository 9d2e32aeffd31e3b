package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShapesTest {

    private final Shapes shapes = new Shapes();

    @Test
    void areTheSameForCallsThatDifferInTheirIds() {
        shapes.add("call_1", "{\"call_id\":\"call_1\",\"status\":\"ENDED\"}");
        shapes.add("call_2", "{\"call_id\":\"call_2\",\"status\":\"ENDED\"}");

        assertThat(shapes.count()).isEqualTo(1);
    }

    @Test
    void differWhereAnyFieldDoes() {
        shapes.add("call_1", "{\"call_id\":\"call_1\",\"status\":\"ENDED\"}");
        shapes.add("call_2", "{\"call_id\":\"call_2\",\"status\":\"ONGOING\"}");
        shapes.add("call_3", "{\"call_id\":\"call_3\"}");

        assertThat(shapes.count()).isEqualTo(3);
    }

    @Test
    void areOfCallsAlone() {
        assertThatThrownBy(() -> shapes.add("call_1", "{\"title\":\"Unauthorized\"}"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
