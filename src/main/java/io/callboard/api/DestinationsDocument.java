package io.callboard.api;

import java.util.List;

/**
 * The destinations of changes.
 *
 * @param off why nothing is published: unwanted, because a setting says so, or no_broker; null while it is
 */
public record DestinationsDocument(String off, List<DestinationItem> destinations) {}
