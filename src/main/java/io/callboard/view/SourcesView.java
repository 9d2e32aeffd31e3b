package io.callboard.view;

import io.callboard.audit.Who;
import io.callboard.config.Origins;
import io.callboard.config.Settings;
import io.callboard.config.Source;
import io.callboard.source.KeyState;
import io.callboard.source.KeyTrial;
import io.callboard.source.SigningKeys;
import io.callboard.source.TestAnswer;
import io.callboard.verification.Chain;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Who sends deliveries, with which keys; the login's filter keeps it for administrators. */
@Named
@RequestScoped
public class SourcesView {

    private static final System.Logger LOGGER = System.getLogger(SourcesView.class.getName());

    /** What is chained within that time is in time. */
    private static final Duration BEHIND = Duration.ofMinutes(1);

    @Inject
    Settings settings;

    @Inject
    Origins origins;

    @Inject
    SigningKeys signingKeys;

    @Inject
    KeyTrial keyTrial;

    @Inject
    WebhookAddress webhook;

    @Inject
    ShellView shell;

    @Inject
    Chain chain;

    @Inject
    Times times;

    @Inject
    Words words;

    private List<SourceCard> cards = List.of();
    private Instant behindSince;
    private boolean failed;
    private TestAnswer.Kind kind = TestAnswer.Kind.GENUINE;
    private String line;

    /** Shows nothing to who may not see it, whatever let the request come here. */
    @PostConstruct
    void load() {
        if (!shell.isAdministrator()) {
            return;
        }
        try {
            behindSince = chain.waitingSince()
                    .filter(since -> since.isBefore(times.getNow().minus(BEHIND)))
                    .orElse(null);
            cards = settings.sources().stream().map(this::card).toList();
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot tell when keys were used: {0}", Causes.of(e));
            failed = true;
        }
    }

    private SourceCard card(Source source) {
        List<SourceCard.Fact> facts = List.of(
                fact("brand", words.get("sources.brand." + source.brand()), origins.brand(source)),
                fact("scheme", words.get("sources.scheme." + source.scheme()), origins.scheme(source)),
                fact("mode", words.get("sources.mode." + source.addressMode()), origins.addressMode(source)),
                fact("addresses", String.join(", ", source.addresses()), origins.addresses(source)));
        return new SourceCard(source.name(), webhook.getUrl() + "/" + source.name(), facts, keys(source));
    }

    private SourceCard.Fact fact(String name, String value, Optional<String> origin) {
        return new SourceCard.Fact(words.get("sources." + name), value, origin(origin));
    }

    private List<SourceCard.Key> keys(Source source) {
        List<KeyState> states = signingKeys.of(source);
        return IntStream.range(0, states.size())
                .mapToObj(i -> key(source, i, states.get(i)))
                .toList();
    }

    private SourceCard.Key key(Source source, int place, KeyState state) {
        return new SourceCard.Key(
                source.name() + " " + place,
                place + 1,
                ("•••• " + state.hint()).strip(),
                state.current()
                        ? Pill.plain("check", words.get("sources.first"), null)
                        : Pill.tinted("none", "history", words.get("sources.other"), null),
                origin(origins.key(source, source.keys().get(place))),
                state.lastVerifiedAt(),
                state.alike() ? words.get("sources.alike") : null);
    }

    private String origin(Optional<String> name) {
        return name.map(given ->
                        words.format(Origins.isVariable(given) ? "sources.variable" : "sources.property", given))
                .orElseGet(() -> words.get("sources.default"));
    }

    public List<SourceCard> getCards() {
        return cards;
    }

    /** Since when no use of a key is noted; null when they are. */
    public Instant getBehindSince() {
        return behindSince;
    }

    /** Whether the database did not answer. */
    public boolean isFailed() {
        return failed;
    }

    /** What a test came to, in words; null when there was none. */
    public String getLine() {
        return line;
    }

    /** How the banner of it looks: good when nothing is to be done, amber or red. */
    public String getTint() {
        return switch (kind) {
            case GENUINE -> "is-good";
            case SHARED -> "";
            case REFUSED -> "is-danger";
        };
    }

    public String getIcon() {
        return switch (kind) {
            case GENUINE -> "check-circle";
            case SHARED -> "exclamation-triangle";
            case REFUSED -> "times-circle";
        };
    }

    /** Tries the key whose button was pressed. */
    public void test() throws IOException {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        if (!shell.isAdministrator()) {
            context.responseSendError(403, null);
            FacesContext.getCurrentInstance().responseComplete();
            return;
        }
        String pressed = context.getRequestParameterMap().get("key");
        for (Source source : settings.sources()) {
            for (int place = 0; place < source.keys().size(); place++) {
                if ((source.name() + " " + place).equals(pressed)) {
                    test(source, place);
                }
            }
        }
    }

    private void test(Source source, int place) {
        Who by = CurrentRequest.actor().who();
        String tested =
                source.keys().size() == 1 ? source.name() : words.format("sources.tested", source.name(), place + 1);
        try {
            TestAnswer answer = keyTrial.test(source, place, by);
            kind = answer.kind();
            line = words.fill("sources.test." + kind, tested, answer.detail()) + " "
                    + words.format("sources.from." + answer.fate(), by.address());
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot note who tests a key: {0}", Causes.of(e));
            kind = TestAnswer.Kind.REFUSED;
            line = words.get("sources.test.unnoted");
        }
    }
}
