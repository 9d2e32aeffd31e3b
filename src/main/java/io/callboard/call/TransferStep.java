package io.callboard.call;

import io.callboard.event.EventOrder;
import io.callboard.event.EventType;
import io.callboard.event.TransferPayload;
import io.callboard.event.WebhookEvent.CallEvent;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One event of a transfer, as it is stored: a line of words parted by single spaces, each URL-encoded, {@code -} for null.
 */
record TransferStep(EventOrder order, EventType type, String destination, String extension, String kind, Instant at) {

    private static final String NULL = "-";
    private static final int MAX_TEXT = 1000;

    static TransferStep of(CallEvent event) {
        TransferPayload told = event.transfer();
        Instant at = told == null || told.at() == null
                ? Instant.ofEpochMilli(event.order().sentAt())
                : told.at();
        if (event.type() == EventType.TRANSFER_ENDED && event.call().transferEndTimestamp() != null) {
            at = event.call().transferEndTimestamp();
        }
        return told == null
                ? new TransferStep(event.order(), event.type(), null, null, null, at)
                : new TransferStep(
                        event.order(),
                        event.type(),
                        cut(told.destination()),
                        cut(told.extension()),
                        cut(told.kind()),
                        at);
    }

    static TransferStep parse(String line) {
        String[] words = line.split(" ");
        EventOrder order = new EventOrder(
                Integer.parseInt(words[0]),
                Integer.parseInt(words[1]),
                Integer.parseInt(words[2]),
                Long.parseLong(words[3]),
                words[4]);
        return new TransferStep(
                order,
                EventType.valueOf(words[5]),
                decode(words[6]),
                decode(words[7]),
                decode(words[8]),
                Instant.ofEpochMilli(Long.parseLong(words[9])));
    }

    String line() {
        return Stream.of(
                        order.rank(),
                        order.progress(),
                        order.step(),
                        order.sentAt(),
                        order.digest(),
                        type,
                        encode(destination),
                        encode(extension),
                        encode(kind),
                        at.toEpochMilli())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static String encode(String text) {
        return text == null ? NULL : "=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String word) {
        return word.equals(NULL) ? null : URLDecoder.decode(word.substring(1), StandardCharsets.UTF_8);
    }

    private static String cut(String text) {
        return text == null || text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }
}
