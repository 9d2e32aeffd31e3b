package io.callboard.event;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Folds what one event tells into what is known of a call or chat, field by field. An event's value is taken if no event
 * of higher or equal {@link EventOrder} has told that field; a field that the event does not carry stays as it is. So
 * every order and repetition of the same events ends in the same fields.
 */
public final class Merge {

    /** The longest text, in characters, of a field that is listed or filtered by. */
    public static final int MAX_TEXT = 255;

    private static final int MAX_WHOLE_DIGITS = 12;
    private static final int DECIMALS = 7;

    private final Origins origins;
    private final EventOrder order;
    private final List<Remark> remarks = new ArrayList<>();
    private boolean changed;

    /**
     * @param origins what {@link #origins()} told after the event before; null when this is the first
     * @param order where the event stands
     */
    public Merge(String origins, EventOrder order) {
        this.origins = new Origins(origins);
        this.order = requireNonNull(order, "order");
    }

    /**
     * The field's value after this event.
     *
     * @param present what is known; null for nothing
     * @param told what the event carries; null for nothing
     */
    public <T> T value(String field, T present, T told) {
        if (told == null || !origins.take(field, order)) {
            return present;
        }
        changed = true;
        return told;
    }

    /** Like {@link #value}, cut to {@value #MAX_TEXT} characters, with a remark. */
    public String text(String field, String present, String told) {
        String whole = cut(told);
        if (!Objects.equals(whole, told)) {
            remarks.add(new Remark(Remark.Code.TEXT_CUT, field));
        }
        return value(field, present, whole);
    }

    /** What could not be kept as this event told it. */
    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    /** Notes that an event of that type was seen. */
    public void note(EventType type) {
        value(type.name(), null, type);
    }

    /** Whether an event of that type was noted, by this or an earlier merge. */
    public boolean has(EventType type) {
        return origins.of(type.name()).isPresent();
    }

    /** The highest rank among the types noted; 0 for none. */
    public int highestRank() {
        return Arrays.stream(EventType.values())
                .filter(this::has)
                .mapToInt(EventType::rank)
                .max()
                .orElse(0);
    }

    /** Whether any event has carried the field. */
    public boolean has(String field) {
        return origins.of(field).isPresent();
    }

    /** Whether this event has changed anything. */
    public boolean changed() {
        return changed;
    }

    /** Which event told which field, as text of a few lines, to be handed to the next merge. */
    public String origins() {
        return origins.text();
    }

    /**
     * A figure as its {@code decimal(19, 7)} column holds it, rounded; null for null and for one that does not fit.
     */
    public static BigDecimal amount(BigDecimal told) {
        if (told == null || (long) told.precision() - told.scale() > MAX_WHOLE_DIGITS) {
            return null;
        }
        BigDecimal rounded = told.setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.precision() > MAX_WHOLE_DIGITS + DECIMALS ? null : rounded;
    }

    private static String cut(String text) {
        if (text == null || text.length() <= MAX_TEXT) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(MAX_TEXT - 1)) ? MAX_TEXT - 1 : MAX_TEXT);
    }
}
