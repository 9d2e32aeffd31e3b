package io.callboard.api;

import io.callboard.access.Actor;
import io.callboard.export.Export;
import io.callboard.export.ExportOrder;
import io.callboard.export.Exports;
import io.callboard.export.Format;
import io.callboard.export.Manner;
import io.callboard.export.Sheet;
import io.callboard.export.TooManyExportsException;
import io.callboard.list.Column;
import io.callboard.list.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** All rows of a list's filters, in a file: neither page nor order can be asked for. */
public class ExportQuery extends FilteredQuery {

    private static final int RETRY_SECONDS = 30;

    @QueryParam("columns")
    @Parameter(
            description = "Names of columns in their order, separated by commas, as in the address of the list's page,"
                    + " or all; those of the list when absent, and all in NDJSON")
    String columns;

    @QueryParam("separator")
    @Parameter(description = "In CSV: comma or semicolon, the latter with decimal commas; comma when absent")
    String separator;

    @QueryParam("bom")
    @Parameter(description = "Whether CSV begins with a byte order mark: true or false; false when absent")
    String bom;

    @Context
    HttpServletRequest request;

    /** What stands between the fields of CSV. */
    enum Separator {
        COMMA,
        SEMICOLON
    }

    /** True or false. */
    enum Mark {
        TRUE,
        FALSE
    }

    /** The file, or why there is none now. */
    <R> Response answer(Sheet<R> sheet, Format format, Exports exports, Instant now) {
        ExportOrder<R> wanted = order(sheet, format, now);
        Response.ResponseBuilder answer = Response.ok()
                .type(format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name(sheet, format, now) + "\"");
        if ("HEAD".equals(request.getMethod())) {
            return answer.build();
        }
        Export<R> export = begin(exports, wanted);
        return answer.entity((StreamingOutput) out -> {
                    try (export) {
                        export.write(out);
                    }
                })
                .build();
    }

    private static <R> Export<R> begin(Exports exports, ExportOrder<R> wanted) {
        try {
            return exports.begin(wanted);
        } catch (TooManyExportsException e) {
            Response busy = Problem.answer(
                    503,
                    "too-many-exports",
                    "As many exports are under way as may be",
                    "Wait as Retry-After says: " + e.most() + " may be under way at a time.");
            throw new WebApplicationException(Response.fromResponse(busy)
                    .header("Retry-After", RETRY_SECONDS)
                    .build());
        }
    }

    private static String name(Sheet<?> sheet, Format format, Instant now) {
        return "callboard-" + sheet.name() + "-" + LocalDate.ofInstant(now, ZoneOffset.UTC) + "."
                + format.name().toLowerCase(Locale.ROOT);
    }

    private <R> ExportOrder<R> order(Sheet<R> sheet, Format format, Instant now) {
        Paging.NAMES.stream()
                .filter(uri.getQueryParameters()::containsKey)
                .findFirst()
                .ifPresent(name -> {
                    throw new BadQueryException(name, "Leave it out: a file has all rows, those known last first.");
                });
        Filter filter = filter(sheet.fields(), now);
        boolean semicolon = QueryValue.oneOf("separator", separator, Separator.class) == Separator.SEMICOLON;
        boolean mark = QueryValue.oneOf("bom", bom, Mark.class) == Mark.TRUE;
        Manner programs = Manner.ofPrograms();
        Manner manner = format == Format.XLSX
                ? new Manner(Locale.ENGLISH, programs.zone(), false, false)
                : new Manner(null, programs.zone(), semicolon, mark);
        return new ExportOrder<>(
                sheet,
                filter,
                numbers(),
                format,
                chosen(sheet, format),
                manner,
                Actor.of(request).who());
    }

    private <R> List<Column<R>> chosen(Sheet<R> sheet, Format format) {
        String names = QueryValue.text(columns);
        try {
            return sheet.columns(names == null && format == Format.NDJSON ? Sheet.ALL : names);
        } catch (IllegalArgumentException e) {
            throw new BadQueryException(
                    "columns", "Give all, or names of " + sheet.columns().names() + ".");
        }
    }
}
