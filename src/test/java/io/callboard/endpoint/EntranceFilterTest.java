package io.callboard.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntranceFilterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/json;charset=UTF-8",
                "application/json;",
                "Application/JSON",
                " application/json ",
                "application/cloudevents+json",
                "application/vnd.relay.v2+json; charset=utf-8"
            })
    void takesForJson(String contentType) {
        assertThat(EntranceFilter.isJson(contentType)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "json",
                "text/json",
                "text/plain",
                "application/",
                "application/+json",
                "application/jsonp",
                "application/json-seq",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=application/json",
                "application/json, text/plain",
                "application/json\ntext/plain",
                "*/*"
            })
    void doesNotTakeForJson(String contentType) {
        assertThat(EntranceFilter.isJson(contentType)).isFalse();
    }

    @Test
    void doesNotTakeAMissingContentTypeForJson() {
        assertThat(EntranceFilter.isJson(null)).isFalse();
    }
}
