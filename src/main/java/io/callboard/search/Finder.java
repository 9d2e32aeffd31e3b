package io.callboard.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds in texts what a search looks for, as the database does. */
public final class Finder {

    /** Finds nothing. */
    public static final Finder NONE = new Finder(new Search(List.of(), Optional.empty()), Map.of());

    private final Search search;
    private final Map<String, Set<String>> forms;

    /**
     * @param forms of words: two words of which one form is equal mean the same; a word that is not in here means itself
     */
    public Finder(Search search, Map<String, Set<String>> forms) {
        this.search = requireNonNull(search, "search");
        this.forms = Map.copyOf(forms);
    }

    /** The whole text in pieces; a single one that is no hit where nothing is found, none for null. */
    public List<Piece> pieces(String text) {
        if (text == null) {
            return List.of();
        }
        List<Word> words = Words.in(text);
        BitSet hit = new BitSet();
        search.phrases().forEach(phrase -> mark(phrase, words, hit));
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (int first = hit.nextSetBit(0); first >= 0; ) {
            int end = hit.nextClearBit(first);
            add(pieces, text.substring(done, words.get(first).from()), false);
            done = words.get(end - 1).to();
            add(pieces, text.substring(words.get(first).from(), done), true);
            first = hit.nextSetBit(end);
        }
        add(pieces, text.substring(done), false);
        return pieces;
    }

    /** How many of the search's phrases are in that text. */
    int found(String text) {
        List<Word> words = Words.in(text);
        return (int) search.phrases().stream()
                .filter(phrase -> mark(phrase, words, new BitSet()))
                .count();
    }

    private boolean mark(Phrase phrase, List<Word> words, BitSet hit) {
        int length = phrase.words().size();
        boolean found = false;
        for (int at = 0; at + length <= words.size(); at++) {
            if (stands(phrase, words, at)) {
                hit.set(at, at + length);
                found = true;
            }
        }
        return found;
    }

    private boolean stands(Phrase phrase, List<Word> words, int at) {
        for (int i = 0; i < phrase.words().size(); i++) {
            if (!means(phrase.words().get(i), words.get(at + i).text())) {
                return false;
            }
        }
        return true;
    }

    private boolean means(String wanted, String said) {
        return wanted.equals(said)
                || !Collections.disjoint(
                        forms.getOrDefault(wanted, Set.of(wanted)), forms.getOrDefault(said, Set.of(said)));
    }

    private static void add(List<Piece> pieces, String text, boolean hit) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, hit));
        }
    }
}
