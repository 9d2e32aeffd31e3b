package io.callboard.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.EventType;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.Events;
import io.callboard.fixture.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class SameCallerTest {

    private static final String NUMBER = "+12137771234";

    @Parameter
    DatabaseServer server;

    TestDatabase database;
    CallRepository calls;

    @BeforeEach
    void empty() {
        database = server.emptied();
        calls = database.bean(CallRepository.class);
    }

    @Test
    void findsCallsFromAndToTheNumberNewestFirst() {
        store("call_1", 1000, Map.of("fromNumber", NUMBER, "toNumber", "+1999"));
        store("call_2", 2000, Map.of("fromNumber", "+1999", "toNumber", NUMBER));
        store("call_3", 3000, Map.of("fromNumber", NUMBER, "toNumber", NUMBER));
        store("call_4", 4000, Map.of("fromNumber", "+12137771235"));

        assertThat(others(NUMBER, "call_1", 9)).extracting(OtherCall::callId).containsExactly("call_3", "call_2");
        assertThat(others(NUMBER, "call_2", 1)).extracting(OtherCall::callId).containsExactly("call_3");
    }

    @Test
    void findsNoneByWhatManyShare() {
        store("call_1", 1000, Map.of("fromNumber", "anonymous"));
        store("call_2", 2000, Map.of("fromNumber", "anonymous"));
        store("call_3", 2000, Map.of("fromNumber", "11111"));
        store("call_4", 2000, Map.of("fromNumber", "11111"));

        assertThat(others("anonymous", "call_1", 9)).isEmpty();
        assertThat(others("11111", "call_3", 9)).isEmpty();
        assertThat(others(null, "call_1", 9)).isEmpty();
    }

    private List<OtherCall> others(String number, String except, int most) {
        Call call = calls.find("retell", except).orElseThrow();
        return database.bean(SameCaller.class).calls(number, call, most);
    }

    private void store(String id, long sentAt, Map<String, Object> fields) {
        database.inTransaction(entityManager -> calls.forUpdate("retell", List.of(id))
                .get(id)
                .apply(Events.call(id, EventType.CALL_STARTED, sentAt, fields)));
    }
}
