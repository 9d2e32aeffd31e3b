package io.callboard.endpoint;

import io.callboard.address.Address;
import io.callboard.address.TrustedProxies;
import io.callboard.config.Settings;
import io.callboard.config.Settings.Unsigned;
import io.callboard.signature.SignatureVerifier;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Where the current request comes from. */
@RequestScoped
class Origin {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    @Inject
    HttpServletRequest request;

    @Inject
    Settings settings;

    private Address peer = Address.UNKNOWN;
    private Address address = Address.UNKNOWN;

    @PostConstruct
    void read() {
        peer = Address.of(String.valueOf(request.getRemoteAddr()));
        address = new TrustedProxies(settings.trustedProxies()).sender(peer, headers(FORWARDED_FOR));
    }

    /** The sender: the peer or, behind trusted proxies, whom they name. */
    Address address() {
        return address;
    }

    /** What the request's path names as its source, known or not; null for none. */
    String askedSource() {
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        String name = path.replaceFirst("^/webhook/?", "").replaceFirst("/$", "");
        return name.isEmpty() ? null : name;
    }

    /** Every signature header, as it came. */
    List<String> signatures() {
        return headers(SignatureVerifier.HEADER);
    }

    /**
     * Whether it has no signature and needs none: that is asked for, and it comes from this machine, to this machine's
     * own name, and through no proxy. A proxy that sets no header of its own passes on the public name.
     */
    boolean needsNoSignature() {
        return settings.unsigned() == Unsigned.LOOPBACK
                && signatures().isEmpty()
                && peer.isLoopback()
                && Address.ofHost(request.getServerName()).isLoopback()
                && Stream.of(FORWARDED_FOR, "Forwarded", "X-Real-IP", "Via")
                        .allMatch(name -> headers(name).isEmpty());
    }

    private List<String> headers(String name) {
        return Collections.list(request.getHeaders(name));
    }
}
