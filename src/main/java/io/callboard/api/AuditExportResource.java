package io.callboard.api;

import io.callboard.export.Exports;
import io.callboard.export.Format;
import io.callboard.export.Sheets;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** All rows of the audit of a filter in a file. */
@Path("audit.{format:csv|xlsx|ndjson}")
public class AuditExportResource {

    @Inject
    Sheets sheets;

    @Inject
    Exports exports;

    @Inject
    Clock clock;

    /** Those known last first. */
    @GET
    @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/x-ndjson"})
    @Operation(
            summary =
                    "Exports all deeds that fit the filters, to administrators; 503 while too many exports are under way")
    public Response export(
            @PathParam("format") @Parameter(description = "csv, xlsx or ndjson: the API's JSON of a row in each line")
                    String format,
            @BeanParam ExportQuery query,
            @Context SecurityContext caller) {
        Rights.demand(caller, Rights.ADMINISTRATOR, "see who did what");
        return query.answer(sheets.audit(), Format.valueOf(format.toUpperCase(Locale.ROOT)), exports, clock.instant());
    }
}
