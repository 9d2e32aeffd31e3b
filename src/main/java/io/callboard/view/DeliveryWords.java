package io.callboard.view;

import io.callboard.event.Remark;
import io.callboard.inbox.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Deliveries in plain words. */
@Named
@ApplicationScoped
public class DeliveryWords {

    private static final String SIGNATURE = "x-retell-signature";
    private static final int SIGNATURE_SHOWN = 24;

    @Inject
    Words words;

    /** Who signed it: the source and the last characters of the key that fitted, or that nobody did. */
    public String verdict(String source, String keyHint) {
        return keyHint == null
                ? words.format("delivery.unsigned", source)
                : words.format("delivery.genuine", source, keyHint);
    }

    /** What was odd in it, a sentence each. */
    public List<String> remarks(List<Remark> remarks) {
        return remarks.stream()
                .map(remark ->
                        words.format("remark." + remark.code(), remark.field()).strip())
                .toList();
    }

    /** Its headers, the signature shortened. */
    public Map<String, String> headers(Delivery delivery) {
        Map<String, String> headers = new LinkedHashMap<>(delivery.getHeaders());
        headers.computeIfPresent(
                SIGNATURE,
                (name, value) -> value.length() <= SIGNATURE_SHOWN ? value : value.substring(0, SIGNATURE_SHOWN) + "…");
        return headers;
    }

    /** Its body as text, JSON laid out, at most {@value JsonLayout#LIMIT} characters; null when it is kept no longer. */
    public String body(Delivery delivery) {
        byte[] body = delivery.getBody();
        return body == null ? null : JsonLayout.of(body);
    }

    /** Whether a page cannot show all of its body. */
    public boolean isCut(Delivery delivery) {
        return delivery.getBodyLength() > JsonLayout.LIMIT;
    }
}
