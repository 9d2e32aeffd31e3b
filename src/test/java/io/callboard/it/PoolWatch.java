package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a class during which Payara's or GlassFish's pool had one connection twice (ADR 11): what was tested is not what
 * was stored. */
final class PoolWatch implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext context) {
        assertThat(Board.running().log())
                .doesNotContain("state.isBusy already set to false", "Resource may not be marked busy");
    }
}
