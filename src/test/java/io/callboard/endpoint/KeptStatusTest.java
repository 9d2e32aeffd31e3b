package io.callboard.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class KeptStatusTest {

    private int status = 200;
    private final HttpServletResponse answer = new KeptStatus((HttpServletResponse) Proxy.newProxyInstance(
            HttpServletResponse.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (self, called, given) -> "setStatus".equals(called.getName()) ? status = (int) given[0] : status));

    @Test
    void doesNotGoBackTo200() {
        answer.setStatus(204);
        answer.setStatus(200);

        assertThat(status).isEqualTo(204);
    }

    @Test
    void isChangedByAllElse() {
        answer.setStatus(200);
        answer.setStatus(204);
        answer.setStatus(500);

        assertThat(status).isEqualTo(500);
    }
}
