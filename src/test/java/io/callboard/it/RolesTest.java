package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RolesTest {

    @Test
    void knowsTheLeastRoleForEveryPagePathAndAction() {
        assertThat(Roles.table().keySet()).isEqualTo(Roles.found());
    }
}
