package io.callboard.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Figures as pages show them to the viewer, unit included; a dash for none. */
@Named
@RequestScoped
public class Figures {

    /** What stands for a figure that is not known. */
    static final String NONE = "–";

    private static final BigDecimal SLOW = BigDecimal.valueOf(1200);

    @Inject
    Words words;

    /** {@code 4:47}; of ms. */
    public String length(Long milliseconds) {
        return milliseconds == null ? NONE : Length.of(milliseconds);
    }

    /** {@code $0.92}; of US cents. */
    public String dollars(BigDecimal cents) {
        return cents == null ? NONE : Money.dollars(cents, words);
    }

    /** {@code 33.49}; of US cents. */
    public String cents(BigDecimal cents) {
        return cents == null ? NONE : Money.cents(cents, words);
    }

    /** {@code 0.1167}; of US cents per second. */
    public String unitPrice(BigDecimal cents) {
        return cents == null ? NONE : Money.unitPrice(cents, words);
    }

    /** {@code 0.94 s}; of ms. */
    public String waiting(BigDecimal milliseconds) {
        return milliseconds == null ? NONE : seconds(milliseconds) + " s";
    }

    /** {@code 1,172}; of ms, rounded. */
    public String milliseconds(BigDecimal milliseconds) {
        return milliseconds == null ? NONE : whole(milliseconds);
    }

    /** {@code 0.94 / 1.17 s}; of ms. */
    public String waiting(BigDecimal median, BigDecimal slow) {
        return median == null || slow == null ? waiting(median) : seconds(median) + " / " + waiting(slow);
    }

    /** {@code 0.94 / 1.17 / 2.40 s}; of ms. */
    public String waiting(BigDecimal median, BigDecimal slow, BigDecimal slowest) {
        return median == null || slow == null || slowest == null
                ? waiting(median, slow)
                : seconds(median) + " / " + waiting(slow, slowest);
    }

    /** Whether callers notice such a wait. */
    public boolean isSlow(BigDecimal milliseconds) {
        return milliseconds != null && milliseconds.compareTo(SLOW) >= 0;
    }

    /** {@code +1 213 777 1234}; null for none. */
    public String phone(String number) {
        return number == null ? null : Phone.of(number);
    }

    /** {@code 41,907}. */
    public String count(long number) {
        return written("%,d", number);
    }

    /** {@code 12,345}; rounded; null for none. */
    public String whole(Number number) {
        return number == null
                ? null
                : written(
                        "%,d",
                        new BigDecimal(number.toString())
                                .setScale(0, RoundingMode.HALF_UP)
                                .toBigInteger());
    }

    /** {@code +0.4 s}: received after it was signed; {@code -2.0 s}: before. */
    public String skew(Duration skew) {
        return skew == null ? NONE : written("%+.1f s", skew.toMillis() / 1000.0);
    }

    /** {@code 633 bytes}, {@code 10.7 kB}. */
    public String bytes(long bytes) {
        if (bytes < 1000) {
            return words.format("figures.bytes", bytes);
        }
        return bytes < 1_000_000 ? written("%.1f kB", bytes / 1e3) : written("%.1f MB", bytes / 1e6);
    }

    /** The first and last letters of a long id: {@code call_2f7d…e24}. */
    public String shortId(String id) {
        if (id == null || id.length() <= 16) {
            return id;
        }
        return id.substring(0, 9) + "…" + id.substring(id.length() - 3);
    }

    /** {@code 0.94}; of ms. */
    public String seconds(BigDecimal milliseconds) {
        return written("%.2f", milliseconds.movePointLeft(3).setScale(2, RoundingMode.HALF_UP));
    }

    private String written(String format, Object number) {
        return String.format(words.locale(), format, number);
    }
}
