package io.callboard.api;

import io.callboard.audit.AuditFilter;
import io.callboard.list.Filter;
import java.time.Instant;

/** Filters and order of the audit page. */
public class AuditQuery extends FilteredQuery {

    /** What it can be sorted by. */
    enum Column {
        AT
    }

    Filter filter(Instant now) {
        QueryValue.oneOf("sort", sort, Column.class);
        return filter(AuditFilter.FIELDS, now);
    }

    /** Goes on for administrators alone. */
    void demandAdministrator() {
        Rights.demand(caller, Rights.ADMINISTRATOR, "see who did what");
    }
}
