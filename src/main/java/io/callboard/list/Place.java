package io.callboard.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Where a page of a list begins or ends: beside one row, wherever that row has come to stand meanwhile. So no row is
 * shown twice or left out while others arrive. Opaque to whoever follows the link that holds it.
 *
 * @param number of the page, from 1, as the reader came to it
 * @param since when the reader began at the first page
 * @param backward whether the page ends before the row, instead of beginning after it
 */
public record Place(String order, boolean ascending, int number, Instant since, boolean backward, Key key) {

    private static final int PARTS = 8;

    public Place {
        requireNonNull(order, "order");
        requireNonNull(since, "since");
        requireNonNull(key, "key");
    }

    /**
     * The place that a link names.
     *
     * @throws BadFilterException when the text was not made by {@link #text()} for a list in that order
     */
    public static Place parse(String parameter, String text, Order order) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(":", PARTS);
            String value = parts[PARTS - 1].isEmpty() ? null : parts[PARTS - 1].substring(1);
            Place place = new Place(
                    parts[0],
                    parts[1].equals("a"),
                    Integer.parseInt(parts[2]),
                    Instant.ofEpochMilli(Long.parseLong(parts[3])),
                    parts[4].equals("b"),
                    new Key(UUID.fromString(parts[6]), Instant.ofEpochMilli(Long.parseLong(parts[5])), value));
            if (!place.order.equals(order.name()) || place.ascending != order.ascending()) {
                throw new BadFilterException(parameter, Remedy.LINK, "");
            }
            if (value != null) {
                order.kind().parse(value);
            }
            return place;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new BadFilterException(parameter, Remedy.LINK, "");
        }
    }

    /** As a link holds it. */
    public String text() {
        String text = String.join(
                ":",
                order,
                ascending ? "a" : "d",
                String.valueOf(number),
                String.valueOf(since.toEpochMilli()),
                backward ? "b" : "f",
                String.valueOf(key.at().toEpochMilli()),
                key.id().toString(),
                key.value() == null ? "" : "=" + key.value());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
