package io.callboard.view;

import static java.util.Objects.requireNonNull;

import io.callboard.event.StorableText;
import io.callboard.search.Finder;
import io.callboard.search.Piece;
import io.callboard.search.Search;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the page of one call or chat was opened to look for, and the lines where it was said. */
public final class Marks {

    /** The page's parameter that tells it. */
    static final String PARAMETER = "find";

    /** Of a page that looks for nothing. */
    static final Marks NONE = new Marks(null, Finder.NONE, List.of());

    private static final int MAX_LENGTH = 1000;
    private static final int MOST_LINKS = 20;

    private final String text;
    private final Finder finder;
    private final Map<Entry, Integer> numbers = new IdentityHashMap<>();

    private Marks(String text, Finder finder, List<Entry> entries) {
        this.text = text;
        this.finder = requireNonNull(finder, "finder");
        for (Entry entry : entries) {
            if (entry.said() && finder.pieces(entry.text()).stream().anyMatch(Piece::hit)) {
                numbers.put(entry, numbers.size() + 1);
            }
        }
    }

    /**
     * What is looked for in these entries.
     *
     * @param told the parameter's value; may be null
     * @param summary may be null
     * @param finders makes a finder for a search in some texts
     */
    static Marks of(
            String told, List<Entry> entries, String summary, BiFunction<Search, Collection<String>, Finder> finders) {
        String text = told == null || told.length() > MAX_LENGTH ? "" : StorableText.of(told.strip());
        Search search = Search.of(text);
        if (search.isEmpty() || search.phrases().size() > Search.MOST_PHRASES) {
            return NONE;
        }
        List<String> texts = new ArrayList<>();
        entries.stream().filter(Entry::said).map(Entry::text).forEach(texts::add);
        texts.add(summary);
        texts.removeIf(each -> each == null);
        return new Marks(text, finders.apply(search, texts), entries);
    }

    /** Where a link to that line leads; 0 for the summary. */
    static String anchor(int number) {
        return "hit-" + number;
    }

    /** What was typed; null when nothing is looked for. */
    public String getText() {
        return text;
    }

    /** The line's number among those with hits, from 1; 0 for one without. */
    public int number(Entry entry) {
        return numbers.getOrDefault(entry, 0);
    }

    /** How many lines have hits. */
    public int getLines() {
        return numbers.size();
    }

    /** The numbers of the first of them. */
    public List<Integer> getNumbers() {
        return IntStream.rangeClosed(1, Math.min(MOST_LINKS, numbers.size()))
                .boxed()
                .toList();
    }

    /** A text with its hits. */
    public List<Piece> pieces(String text) {
        return this == NONE
                ? Stream.ofNullable(text).map(each -> new Piece(each, false)).toList()
                : finder.pieces(text);
    }
}
