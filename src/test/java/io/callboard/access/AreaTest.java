package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health/live",
                "/health/ready",
                "/sign-on/back",
                "/resources/callboard/shell.css",
                "/jakarta.faces.resource/core.js.xhtml"
            })
    void isOpenWhereEveryoneMustGetIn(String path) {
        assertThat(Area.of(path)).isEqualTo(Area.OPEN);
    }

    @Test
    void asksNobodyForAUserWhoWantsToKnowWhetherAllIsWell() {
        assertThat(Area.of("/health")).isEqualTo(Area.EITHER);
        assertThat(Area.of("/metrics")).isEqualTo(Area.EITHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webhook", "/webhook/retell"})
    void leavesTheProvidersToTheirSignatures(String path) {
        assertThat(Area.of(path)).isEqualTo(Area.WEBHOOK);
    }

    @Test
    void leadsOnWhoIsLoggedInAlready() {
        assertThat(Area.of("/login.xhtml")).isEqualTo(Area.LOGIN);
    }

    @Test
    void showsUsersAndSourcesToAdministratorsAlone() {
        assertThat(Area.leastRole("/users.xhtml")).isEqualTo(Role.ADMINISTRATOR);
        assertThat(Area.leastRole("/sources.xhtml")).isEqualTo(Role.ADMINISTRATOR);
        assertThat(Area.leastRole("/calls.xhtml")).isEqualTo(Role.VIEWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/calls", "/api/openapi.json"})
    void asksProgramsForTheirUser(String path) {
        assertThat(Area.of(path)).isEqualTo(Area.API);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/calls.xhtml",
                "/webhooks",
                "/apix",
                "/health/",
                "/health/live/x",
                "/healthy",
                "/metrics/",
                "/login.xhtml/calls.xhtml",
                "/resources",
                "/resources/../calls.xhtml",
                "/webhook/..\\calls.xhtml",
                "//webhook",
                "/WEBHOOK"
            })
    void takesEverythingElseForAPage(String path) {
        assertThat(Area.of(path)).isEqualTo(Area.PAGE);
    }
}
