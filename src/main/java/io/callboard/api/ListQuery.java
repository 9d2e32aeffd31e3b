package io.callboard.api;

import io.callboard.event.Numbers;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * What every list takes. Names that no list knows are refused, so that a misspelt filter never returns everything.
 */
public class ListQuery {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 1000;

    @QueryParam("limit")
    @Parameter(description = "How many items at most: 1 to 1000, 50 when absent")
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "Where the page before ended; comes with its next link")
    String cursor;

    @Context
    UriInfo uri;

    @Context
    SecurityContext caller;

    /** Whether the caller may see phone numbers. */
    Numbers numbers() {
        return Rights.numbers(caller);
    }

    /** How many items the page has at most. */
    int most() {
        return QueryValue.number("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
    }

    /** @param more names beside those of this class's parameters */
    void refuseUnknownNames(Set<String> more) {
        Set<String> known = new TreeSet<>(more);
        for (Class<?> type = getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                QueryParam parameter = field.getAnnotation(QueryParam.class);
                if (parameter != null) {
                    known.add(parameter.value());
                }
            }
        }
        for (String name : uri.getQueryParameters().keySet()) {
            if (!known.contains(name)) {
                throw new BadQueryException(
                        name, "There is no such parameter. Known: " + String.join(", ", known) + ".");
            }
        }
    }
}
