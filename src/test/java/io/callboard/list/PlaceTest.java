package io.callboard.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callboard.list.Order.Kind;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    private static final Order ORDER = new Order("agent", "c.agent_name", Kind.TEXT, true);
    private static final UUID ID = UUID.fromString("01993e2a-7c1b-7d3e-9f00-0123456789ab");

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Front desk", "a:b=c", "größe"})
    void survivesTheWayThroughAnAddress(String value) {
        Place place = new Place(
                "agent", true, 7, Instant.ofEpochMilli(1), true, new Key(ID, Instant.ofEpochMilli(1789), value));

        assertThat(place.text()).matches("[A-Za-z0-9_-]+");
        assertThat(Place.parse("page", place.text(), ORDER)).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "", "!!", "YTpi", "YWdlbnQ6YToxOng6Yjp5Ono6"})
    void refusesWhatItDidNotMake(String text) {
        assertThatThrownBy(() -> Place.parse("cursor", text, ORDER))
                .isInstanceOfSatisfying(BadFilterException.class, e -> {
                    assertThat(e.parameter()).isEqualTo("cursor");
                    assertThat(e.remedy(Locale.ENGLISH)).startsWith("Follow the link");
                });
    }

    @Test
    void refusesAPlaceOfAnotherOrder() {
        String text =
                new Place("agent", true, 2, Instant.EPOCH, false, new Key(ID, Instant.EPOCH, "Front desk")).text();

        assertThatThrownBy(() -> Place.parse("page", text, new Order("agent", "c.agent_name", Kind.TEXT, false)))
                .isInstanceOf(BadFilterException.class);
        assertThatThrownBy(() -> Place.parse("page", text, new Order("cost", "c.cost", Kind.DECIMAL, true)))
                .isInstanceOf(BadFilterException.class);
    }
}
