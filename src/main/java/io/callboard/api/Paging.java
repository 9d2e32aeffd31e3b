package io.callboard.api;

import java.util.List;

/** What a list is asked for page by page with, and a file of all its rows cannot be. */
final class Paging {

    /** The parameters' names. */
    static final List<String> NAMES = List.of("limit", "cursor", "sort", "order");

    private Paging() {}
}
