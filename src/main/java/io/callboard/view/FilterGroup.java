package io.callboard.view;

import java.util.List;

/**
 * Values of one filter that can be ticked.
 *
 * @param name of the parameter
 * @param label in our words
 */
public record FilterGroup(String name, String label, List<FilterOption> options) {

    public FilterGroup {
        options = List.copyOf(options);
    }
}
