package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.call.Call;
import io.callboard.call.CallRepository;
import io.callboard.call.SameCaller;
import io.callboard.chat.Chat;
import io.callboard.chat.ChatRepository;
import io.callboard.event.Subject;
import io.callboard.fixture.HeardTrail;
import io.callboard.inbox.DeliveryRepository;
import io.callboard.inbox.DeliveryRow;
import jakarta.ejb.EJBException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of one call and of one chat, while the database does not answer. */
class DatabaseAwayTest {

    /** Whether the database is still there for the call or chat itself, and goes before its deliveries are read. */
    private boolean found;

    /** Whether it stays. */
    private boolean there;

    private TestFaces faces;

    @AfterEach
    void closes() {
        if (faces != null) {
            faces.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "retell"})
    void isToldInPlaceOfACall(String source) {
        CallView view = call(source);

        assertThat(view.isFailed()).isTrue();
        assertThat(view.getCall()).isNull();
        assertThat(faces.status).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "retell"})
    void isToldInPlaceOfAChat(String source) {
        ChatView view = chat(source);

        assertThat(view.isFailed()).isTrue();
        assertThat(view.getChat()).isNull();
        assertThat(faces.status).isEqualTo(503);
    }

    @Test
    void isToldWhenOnlyTheDeliveriesCannotBeRead() {
        found = true;

        assertThat(call("retell").isFailed()).isTrue();
        assertThat(call("retell").getCall()).isNull();
        assertThat(chat("retell").isFailed()).isTrue();
        assertThat(chat("retell").getChat()).isNull();
        assertThat(faces.status).isEqualTo(503);
    }

    @Test
    void isNotToldOfWhatIsUnknown() {
        there = true;

        assertThat(call("").isFailed()).isFalse();
        assertThat(faces.status).isEqualTo(404);
        assertThat(chat("").isFailed()).isFalse();
        assertThat(faces.status).isEqualTo(404);
    }

    /** Without a server the page is not drawn; which of its parts are asks the bean. */
    @ParameterizedTest
    @ValueSource(strings = {"call", "chat"})
    void isToldByThePageWithoutSayingThatThereIsNone(String page) throws IOException {
        String markup = Files.readString(Path.of("src/main/webapp", page + ".xhtml"));
        String title = page + ".failed.title";

        assertThat(markup)
                .contains("<ui:define name=\"title\">#{view.failed ? msg['" + title + "'] :")
                .containsPattern("rendered=\"#\\{view\\.failed}\"><cb:empty [^>]*title=\"#\\{msg\\['" + title + "']}\"")
                .containsPattern("rendered=\"#\\{" + page + " eq null and not view\\.failed}\"><cb:empty [^>]*unknown");
        assertThat(new Words().has(title)).isTrue();
    }

    private CallView call(String source) {
        request(source);
        CallView view = new CallView();
        view.trail = new HeardTrail();
        view.life = life();
        view.calls = new CallRepository() {
            @Override
            public Optional<Call> find(String askedSource, String callId) {
                return answer(new Call(askedSource, callId));
            }

            @Override
            public List<Call> findByCallId(String callId) {
                return answer(new Call("retell", callId)).stream().toList();
            }
        };
        view.sameCaller = new SameCaller();
        view.load();
        return view;
    }

    private ChatView chat(String source) {
        request(source);
        ChatView view = new ChatView();
        view.trail = new HeardTrail();
        view.life = life();
        view.chats = new ChatRepository() {
            @Override
            public Optional<Chat> find(String askedSource, String chatId) {
                return answer(new Chat(askedSource, chatId));
            }

            @Override
            public List<Chat> findByChatId(String chatId) {
                return answer(new Chat("retell", chatId)).stream().toList();
            }
        };
        view.load();
        return view;
    }

    private <T> Optional<T> answer(T one) {
        if (!found && !there) {
            throw new EJBException("The database is away");
        }
        return Optional.of(one).filter(any -> found);
    }

    private static Life life() {
        Life life = new Life();
        life.deliveries = new DeliveryRepository() {
            @Override
            public List<DeliveryRow> ofSubject(String source, Subject subject, String subjectId) {
                throw new EJBException("The database is away");
            }
        };
        return life;
    }

    private void request(String source) {
        closes();
        Map<String, String[]> parameters = new TreeMap<>(Map.of("id", new String[] {"one"}));
        if (!source.isEmpty()) {
            parameters.put("source", new String[] {source});
        }
        faces = new TestFaces("viewer", parameters);
    }
}
