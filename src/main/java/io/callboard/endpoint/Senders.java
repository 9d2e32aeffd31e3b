package io.callboard.endpoint;

import io.callboard.config.Settings;
import io.callboard.config.Source;
import io.callboard.config.Source.AddressMode;
import io.callboard.config.Source.SignatureScheme;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** All whom deliveries may come from. */
@ApplicationScoped
class Senders {

    /** Whose unsigned deliveries are when no source has a key: it cannot sign any. */
    private static final Source KEYLESS =
            new Source("retell", "retell", SignatureScheme.RETELL, List.of(), List.of(), AddressMode.OFF);

    @Inject
    Settings settings;

    private List<Sender> all = List.of();

    @PostConstruct
    void prepare() {
        List<Source> sources = settings.sources().isEmpty() ? List.of(KEYLESS) : settings.sources();
        all = sources.stream().map(Sender::of).toList();
    }

    List<Sender> all() {
        return all;
    }

    /** The one of that name; empty when there is none. */
    List<Sender> named(String name) {
        return all.stream()
                .filter(sender -> sender.source().name().equals(name))
                .toList();
    }
}
