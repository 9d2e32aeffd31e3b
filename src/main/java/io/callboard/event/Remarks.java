package io.callboard.event;

import io.callboard.event.Remark.Code;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects what is odd in one body: each oddity once, at most {@value #MAX}. */
final class Remarks {

    static final int MAX = 50;

    private static final int MAX_FIELD_LENGTH = 100;
    private static final Pattern OUTSIDE_PATHS = Pattern.compile("[^A-Za-z0-9_.-]");

    private final Set<Remark> remarks = new LinkedHashSet<>();

    /** Notes the oddity; a field's name may come from the body, so only letters, digits and {@code _.-} of it stay. */
    void add(Code code, String field) {
        if (remarks.size() < MAX) {
            String path = StorableText.first(MAX_FIELD_LENGTH, field);
            remarks.add(new Remark(code, OUTSIDE_PATHS.matcher(path).replaceAll("?")));
        }
    }

    List<Remark> list() {
        return List.copyOf(remarks);
    }
}
