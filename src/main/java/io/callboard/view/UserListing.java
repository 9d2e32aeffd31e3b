package io.callboard.view;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import io.callboard.access.BoardUser;
import io.callboard.access.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The list of Callboard's own users. They are few: all of them are read, and narrowed and sorted here. */
public final class UserListing extends Listing {

    /** What users can be sorted by; who lacks it comes last either way. */
    enum Column {
        NAME(BoardUser::getName),
        ROLE(BoardUser::getRole),
        STATE(user -> !user.isEnabled()),
        LOGIN(BoardUser::getLastLoginAt),
        ADDED(BoardUser::getCreatedAt);

        private final Comparator<BoardUser> upwards;
        private final Comparator<BoardUser> downwards;

        <T extends Comparable<? super T>> Column(Function<BoardUser, T> value) {
            upwards = comparing(value, nullsLast(naturalOrder()));
            downwards = comparing(value, nullsLast(reverseOrder()));
        }
    }

    /** Beside those of one role, the ones who are not let in. */
    private static final String DISABLED = "disabled";

    /** A form of the page sends more than that. */
    private static final Set<String> PARAMETERS = Set.of("text", "tab", "sort", "order", "user");

    UserListing(Address address) {
        super(address.only(PARAMETERS), Column.NAME.name(), "user");
    }

    @Override
    boolean isUpwards() {
        return true;
    }

    @Override
    public String opened(Object name) {
        return address().with("user", name).url();
    }

    @Override
    public String getClosed() {
        return address().without("user").url();
    }

    /**
     * Those that the list shows, in its order.
     *
     * @param alphabet of the viewer's language
     */
    List<BoardUser> shown(List<BoardUser> users, Comparator<String> alphabet) {
        Column column = Objects.requireNonNullElse(get("sort", Column.class), Column.NAME);
        Comparator<BoardUser> byName = comparing(BoardUser::getName, alphabet);
        Comparator<BoardUser> order = column == Column.NAME
                ? (isAscending() ? byName : byName.reversed())
                : (isAscending() ? column.upwards : column.downwards).thenComparing(byName);
        return named(users).filter(user -> isOn(get("tab"), user)).sorted(order).toList();
    }

    /** All of them, those of each role, and those who are disabled, with their counts among those who are looked for. */
    List<UserTab> tabs(List<BoardUser> users, Words words) {
        List<UserTab> tabs = new ArrayList<>();
        tabs.add(tab(null, words.get("users.all"), users));
        Arrays.stream(Role.values())
                .map(role -> tab(role.name().toLowerCase(Locale.ROOT), words.get("role." + role), users))
                .forEach(tabs::add);
        tabs.add(tab(DISABLED, words.get("users.disabled"), users));
        return tabs;
    }

    private UserTab tab(String tab, String label, List<BoardUser> users) {
        long count = named(users).filter(user -> isOn(tab, user)).count();
        return new UserTab(label, with("tab", tab), count, Objects.equals(tab, get("tab")));
    }

    private Stream<BoardUser> named(List<BoardUser> users) {
        String text = Objects.requireNonNullElse(get("text"), "").strip().toLowerCase(Locale.ROOT);
        return users.stream()
                .filter(user -> user.getName().toLowerCase(Locale.ROOT).contains(text));
    }

    private static boolean isOn(String tab, BoardUser user) {
        return tab == null
                || (tab.equals(DISABLED)
                        ? !user.isEnabled()
                        : user.getRole().name().equalsIgnoreCase(tab));
    }
}
