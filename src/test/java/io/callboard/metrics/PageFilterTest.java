package io.callboard.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageFilterTest {

    @ParameterizedTest
    @CsvSource({
        "/calls.xhtml, calls",
        "/nobody.xhtml, other",
        "/calls.xhtml/x.xhtml, other",
        "/jakarta.faces.resource/core.js.xhtml, other",
        "/api, api",
        "/api/calls/call_1, api",
        "/apix.xhtml, other"
    })
    void namesThePagesThatThereAre(String path, String name) {
        assertThat(PageFilter.pageOf(path, Set.of("/calls.xhtml", "/call.xhtml")))
                .isEqualTo(name);
    }
}
