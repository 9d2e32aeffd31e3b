package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InsightOfficeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant THURSDAY_AT_EIGHT = Instant.parse("2026-09-10T06:00:00Z");

    @Test
    void isOpenFromNineToFiveOnWorkingDaysUnlessTheAddressSaysOtherwise() {
        assertThat(office(Map.of()).isOpen(THURSDAY_AT_EIGHT)).isFalse();
        assertThat(office(Map.of("opens", List.of("8"))).isOpen(THURSDAY_AT_EIGHT))
                .isTrue();
        assertThat(office(Map.of("opens", List.of("8"), "days", List.of("sat-sun")))
                        .isOpen(THURSDAY_AT_EIGHT))
                .isFalse();
    }

    @Test
    void isAsUsualWhenTheAddressMakesNoSense() {
        assertThat(office(Map.of("opens", List.of("18"))).late(ListLink.CALLS))
                .hasToString("calls.xhtml?after_hours=mon-fri%2C9-17&zone=Europe%2FBerlin");
        assertThat(office(Map.of("days", List.of("'\"><b>"))).inTime(ListLink.CALLS))
                .hasToString("calls.xhtml?within_hours=mon-fri%2C9-17&zone=Europe%2FBerlin");
    }

    @Test
    void saysSoWhenTheAddressMakesNoSense() {
        InsightOffice night = office(Map.of("opens", List.of("20"), "closes", List.of("6")));

        assertThat(night.isMisread()).isTrue();
        assertThat(night.getTold()).isEqualTo("Mon to Fri, 9–17");
        assertThat(office(Map.of("closes", List.of("24"))).isMisread()).isFalse();
        assertThat(office(Map.of()).isMisread()).isFalse();
    }

    @Test
    void offersTheDaysOfTheAddressToo() {
        assertThat(office(Map.of("days", List.of("tue-sat"))).getDays())
                .extracting(Choice::label)
                .startsWith("Mon to Fri")
                .endsWith("tue-sat");
        assertThat(office(Map.of()).getCloses())
                .filteredOn(Choice::chosen)
                .extracting(Choice::label)
                .containsExactly("17:00");
    }

    private static InsightOffice office(Map<String, List<String>> parameters) {
        return InsightOffice.of(new Listing(new Address("insight.xhtml", parameters), ""), BERLIN, new Words());
    }
}
