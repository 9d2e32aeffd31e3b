package io.callboard.view;

import io.callboard.audit.AuditFilter;
import io.callboard.audit.AuditRepository;
import io.callboard.audit.AuditRow;
import io.callboard.audit.Deed;
import io.callboard.list.Asked;
import io.callboard.list.Listed;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of what was done, by whom; the login's filter keeps it for administrators. */
@Named
@RequestScoped
public class AuditView {

    @Inject
    AuditRepository audit;

    @Inject
    Words words;

    @Inject
    Times times;

    private FilteredListing list;
    private Found<AuditRow> found;
    private FilterPanel panel;

    @PostConstruct
    void load() {
        list = FilteredListing.of("audit.xhtml", "AT");
        boolean ascending = list.isAscending();
        Asked asked = new Asked(times.getNow(), times.getZone());
        found = Found.of(
                list,
                AuditFilter.FIELDS,
                AuditFilter.order(ascending),
                asked,
                (filter, place, size, now) ->
                        new Listed<>(audit.page(filter, ascending, place, size, now), audit.tally(filter)));
        panel = new FilterPanel(found, list, words, times.getZone())
                .label("deed", value -> words.get("deed." + value.toUpperCase(Locale.ROOT)))
                .label("outcome", value -> words.get("deed.outcome." + value.toUpperCase(Locale.ROOT)))
                .label("kind", value -> words.get("deed.kind." + value.toUpperCase(Locale.ROOT)))
                .label("role", value -> words.get("role." + value.toUpperCase(Locale.ROOT)));
    }

    public FilteredListing getList() {
        return list;
    }

    public Found<AuditRow> getFound() {
        return found;
    }

    public FilterPanel getPanel() {
        return panel;
    }

    /** What was done, as a word with an icon. */
    public Pill deed(AuditRow row) {
        String label = words.get("deed." + row.deed());
        return row.deed() == Deed.NUMBER_REVEALED
                ? Pill.tinted("quarantined", icon(row.deed()), label, null)
                : Pill.plain(icon(row.deed()), label, null);
    }

    private static String icon(Deed deed) {
        return switch (deed) {
            case LOGIN -> "sign-in";
            case CALL_OPENED -> "phone";
            case CHAT_OPENED -> "comments";
            case LIVE_OPENED -> "wave-pulse";
            case DELIVERY_OPENED -> "inbox";
            case RECORDING_PLAYED -> "microphone";
            case NUMBER_REVEALED -> "eye";
            case EXPORT -> "download";
            case DELIVERY_REPLAYED, MESSAGE_REPLAYED -> "replay";
            case DELIVERY_RELEASED -> "lock-open";
            case DELIVERY_DISCARDED, MESSAGE_GIVEN_UP -> "trash";
            case REVIEWED, UNREVIEWED -> "check-circle";
            case ASSIGNED, UNASSIGNED -> "user";
            case LABELLED, UNLABELLED -> "tag";
            case NOTE_WRITTEN, NOTE_EDITED, NOTE_DELETED -> "pencil";
            case USER_ADDED -> "user-plus";
            case USER_DISABLED -> "ban";
            case USER_ENABLED -> "check";
            case ROLE_CHANGED -> "users";
            case PASSWORD_RESET, PASSWORD_CHANGED -> "key";
            case TOKEN_MADE, TOKEN_REVOKED -> "ticket";
            case VIEW_SAVED, VIEW_CHANGED, VIEW_DELETED -> "bookmark";
            case KEY_TESTED -> "link";
        };
    }

    /** What became of it. */
    public Pill outcome(AuditRow row) {
        String label = words.get("deed.outcome." + row.outcome());
        return switch (row.outcome()) {
            case DONE -> Pill.plain("check", label, null);
            case BEGUN -> Pill.plain("clock", label, null);
            case REFUSED -> Pill.tinted("warning", "ban", label, null);
            case BROKEN_OFF -> Pill.tinted("danger", "times-circle", label, null);
        };
    }

    /** The page of what it was done to; null when there is none. */
    public String href(AuditRow row) {
        if (row.object() == null) {
            return null;
        }
        return switch (row.kind()) {
            case CALL -> about("call.xhtml", row);
            case CHAT -> about("chat.xhtml", row);
            case DELIVERY -> address("deliveries.xhtml", "id", row.object());
            case USER -> address("users.xhtml", "user", row.object());
            case SOURCE -> "sources.xhtml";
            case TOKEN, MESSAGE, LIST, VIEW -> null;
        };
    }

    private static String about(String page, AuditRow row) {
        return Address.of(page, Map.of())
                .with("source", row.source())
                .with("id", row.object())
                .url();
    }

    private static String address(String page, String name, String value) {
        return Address.of(page, Map.of()).with(name, value).url();
    }

    /** What it was done to, as a word: the kind where it is not one alone. */
    public String object(AuditRow row) {
        return row.object() == null ? words.get("deed.kind." + row.kind()) : row.object();
    }

    /** Whether it made one thing of another. */
    public boolean isChange(AuditRow row) {
        return row.before() != null || row.after() != null;
    }

    /** What it was before, or is after. */
    public String value(String value) {
        return value == null ? words.get("audit.nothing") : value;
    }

    /** Before and after, reason and detail in full; null when there is none of them. */
    public String told(AuditRow row) {
        String change = isChange(row) ? value(row.before()) + " → " + value(row.after()) : null;
        String told = Stream.of(change, row.reason(), row.detail())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return told.isEmpty() ? null : told;
    }

    /** This list, of that one alone. */
    public String only(String filter, String value) {
        return value == null ? null : list.with(filter, value);
    }
}
