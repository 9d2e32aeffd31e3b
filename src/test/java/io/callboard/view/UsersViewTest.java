package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.BoardUser;
import io.callboard.access.Users;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsersViewTest {

    @ParameterizedTest
    @CsvSource({"viewer,0", "operator,0", "administrator,1"})
    void asksForUsersForAdministratorsAlone(String role, int times) {
        AtomicInteger asked = new AtomicInteger();
        UsersView view = new UsersView();
        view.words = new Words();
        view.users = new Users() {
            @Override
            public List<BoardUser> list() {
                asked.incrementAndGet();
                return List.of();
            }
        };
        TestFaces faces = new TestFaces(role, Map.of());
        try (faces) {
            view.load();
        }
        assertThat(asked).hasValue(times);
        assertThat(view.isFailed()).isFalse();
    }
}
