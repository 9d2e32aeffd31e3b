package io.callboard.access;

import io.callboard.address.Address;
import io.callboard.address.TrustedProxies;
import io.callboard.config.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;

/**
 * Where a request comes from, told once by the filter for all that count or note it: the peer or, behind trusted
 * proxies, whom they name.
 */
public final class SenderAddress {

    private static final String NAME = SenderAddress.class.getName();

    private SenderAddress() {}

    /** Reads it, and keeps it with the request. */
    static void tell(HttpServletRequest request, Settings settings) {
        String peer = String.valueOf(request.getRemoteAddr());
        Address address = new TrustedProxies(settings.trustedProxies())
                .sender(Address.of(peer), Collections.list(request.getHeaders("X-Forwarded-For")));
        request.setAttribute(NAME, address.toString());
    }

    /** In its canonical form; {@code unknown} when it cannot be told. */
    public static String of(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(NAME));
    }
}
