package io.callboard.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.BoardCaller;
import io.callboard.access.Role;
import io.callboard.fixture.HeardTrail;
import io.callboard.fixture.SteppingClock;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PlaysTest {

    private final SteppingClock clock = new SteppingClock(Instant.EPOCH);
    private final HeardTrail trail = new HeardTrail();
    private final Plays plays = new Plays();

    PlaysTest() {
        plays.clock = clock;
        plays.trail = trail;
    }

    @Test
    void tellsOnePlayOfManyPieces() {
        for (int i = 0; i < 50; i++) {
            plays.tell(request("anna", "call_1", null));
            clock.advance(Plays.PAUSE.minusSeconds(1));
        }
        assertThat(trail.notes).hasSize(1);
    }

    @Test
    void tellsEachPlayerEachCallEachDownloadAndEachLaterPlay() {
        plays.tell(request("anna", "call_1", null));
        plays.tell(request("bert", "call_1", null));
        plays.tell(request("anna", "call_2", null));
        plays.tell(request("anna", "call_1", ""));
        clock.advance(Plays.PAUSE.plusSeconds(1));
        plays.tell(request("anna", "call_1", null));

        assertThat(trail.notes)
                .extracting(
                        note -> "(" + note.who().name() + ", " + note.target().id() + ", " + note.detail() + ")")
                .containsExactly(
                        "(anna, call_1, null)",
                        "(bert, call_1, null)",
                        "(anna, call_2, null)",
                        "(anna, call_1, download)",
                        "(anna, call_1, null)");
    }

    @Test
    void remembersNoMoreThanItMust() {
        for (int i = 0; i < Plays.MOST + 10; i++) {
            plays.tell(request("anna", "call_" + i, null));
        }
        plays.tell(request("anna", "call_" + (Plays.MOST + 9), null));
        plays.tell(request("anna", "call_0", null));

        assertThat(trail.notes).hasSize(Plays.MOST + 11);
    }

    private static HttpServletRequest request(String user, String id, String download) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                PlaysTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, called, arguments) -> {
                    if (called.getName().equals("getUserPrincipal")) {
                        return new BoardCaller(user, Role.VIEWER, BoardCaller.Kind.USER, Instant.EPOCH);
                    }
                    if (!called.getName().equals("getParameter")) {
                        return null;
                    }
                    return switch ((String) arguments[0]) {
                        case "source" -> "retell";
                        case "id" -> id;
                        default -> download;
                    };
                });
    }
}
