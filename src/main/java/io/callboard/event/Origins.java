package io.callboard.event;

import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which event wrote each field of a call or chat. A field is a register that the event of the highest {@link EventOrder}
 * owns, so the same events leave the same fields, in whatever order and how often they come.
 *
 * <p>The text form has one line for each event that still owns a field: rank, progress, step, sentAt, digest, and the
 * names of its fields, URL-encoded, parted by single spaces.
 */
final class Origins {

    private final Map<String, EventOrder> orders = new TreeMap<>();

    /** Reads the text form; null or empty for none. */
    Origins(String text) {
        if (text != null && !text.isEmpty()) {
            text.lines().forEach(this::readLine);
        }
    }

    private void readLine(String line) {
        String[] words = line.split(" ");
        EventOrder order = new EventOrder(
                Integer.parseInt(words[0]),
                Integer.parseInt(words[1]),
                Integer.parseInt(words[2]),
                Long.parseLong(words[3]),
                words[4]);
        for (int i = 5; i < words.length; i++) {
            orders.put(URLDecoder.decode(words[i], StandardCharsets.UTF_8), order);
        }
    }

    /** Gives the field to that event if none of a higher or equal order owns it; tells whether it did. */
    boolean take(String field, EventOrder order) {
        EventOrder owner = orders.get(field);
        if (owner != null && owner.compareTo(order) >= 0) {
            return false;
        }
        orders.put(field, order);
        return true;
    }

    /** The event that owns the field; empty when none has carried it. */
    Optional<EventOrder> of(String field) {
        return Optional.ofNullable(orders.get(field));
    }

    /** The text form; equal for equal origins. */
    String text() {
        Map<EventOrder, List<String>> fields = new TreeMap<>();
        orders.forEach((field, order) ->
                fields.computeIfAbsent(order, any -> new ArrayList<>()).add(encode(field)));
        return fields.entrySet().stream()
                .map(entry -> line(entry.getKey()) + " " + String.join(" ", entry.getValue()))
                .collect(joining("\n"));
    }

    private static String line(EventOrder order) {
        return order.rank() + " " + order.progress() + " " + order.step() + " " + order.sentAt() + " " + order.digest();
    }

    private static String encode(String field) {
        return URLEncoder.encode(field, StandardCharsets.UTF_8);
    }
}
