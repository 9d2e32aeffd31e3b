package io.callboard.view;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_SERVICE_UNAVAILABLE;

import io.callboard.access.Actor;
import io.callboard.access.Role;
import io.callboard.event.Numbers;
import io.callboard.export.Export;
import io.callboard.export.ExportOrder;
import io.callboard.export.Exports;
import io.callboard.export.Format;
import io.callboard.export.Manner;
import io.callboard.export.Sheet;
import io.callboard.export.Sheets;
import io.callboard.export.TooManyExportsException;
import io.callboard.list.Asked;
import io.callboard.list.BadFilterException;
import io.callboard.list.Columns;
import io.callboard.list.Filter;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The rows of a list's filters in a file. By POST alone, which no other site can have a browser send. */
@WebServlet("/export")
public class ExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final System.Logger LOGGER = System.getLogger(ExportServlet.class.getName());
    private static final int RETRY_SECONDS = 30;

    @Inject
    transient Sheets sheets;

    @Inject
    transient Exports exports;

    @Inject
    transient Clock clock;

    @Inject
    transient ViewerZone viewer;

    @Inject
    transient Words words;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String list = String.valueOf(request.getParameter("list"));
        if (list.equals("audit") && !request.isUserInRole(Role.ADMINISTRATOR.roleName())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        switch (list) {
            case "calls" -> answer(sheets.calls(), request, response);
            case "chats" -> answer(sheets.chats(), request, response);
            case "audit" -> answer(sheets.audit(), request, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private <R> void answer(Sheet<R> sheet, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try (Export<R> export = exports.begin(order(sheet, request))) {
            Format format = format(request);
            response.setContentType(format.mediaType());
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name(sheet, format) + "\"");
            export.write(response.getOutputStream());
        } catch (TooManyExportsException e) {
            response.setHeader("Retry-After", String.valueOf(RETRY_SECONDS));
            refuse(SC_SERVICE_UNAVAILABLE, "busy", words.format("export.busy.text", e.most()), request, response);
        } catch (BadFilterException e) {
            refuse(SC_BAD_REQUEST, "filter", e.remedy(words.locale()), request, response);
        } catch (IllegalArgumentException e) {
            refuse(SC_BAD_REQUEST, "bad", words.get("export.bad.text"), request, response);
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot export: {0}", Causes.of(e));
            if (response.isCommitted()) {
                throw e;
            }
            response.reset();
            response.setHeader("Cache-Control", "no-store");
            refuse(SC_SERVICE_UNAVAILABLE, "failed", words.get("list.failed.text"), request, response);
        }
    }

    private void refuse(int status, String why, String text, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        ExportRefusal refusal = new ExportRefusal(words.get("export." + why), text, status == SC_SERVICE_UNAVAILABLE);
        request.setAttribute(ExportView.REFUSAL, refusal);
        response.setStatus(status);
        request.getRequestDispatcher("/export.xhtml").forward(request, response);
    }

    private <R> ExportOrder<R> order(Sheet<R> sheet, HttpServletRequest request) {
        Map<String, List<String>> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        boolean whole =
                request.isUserInRole(Role.OPERATOR.roleName()) || request.isUserInRole(Role.ADMINISTRATOR.roleName());
        Numbers numbers = whole ? Numbers.SHOWN : Numbers.HIDDEN;
        Filter filter = Filter.of(sheet.fields(), parameters, new Asked(clock.instant(), viewer.zone()))
                .seen(numbers);
        boolean semicolon = "semicolon".equals(request.getParameter("separator"));
        Manner manner = new Manner(words.locale(), viewer.zone(), semicolon, request.getParameter("bom") != null);
        return new ExportOrder<>(
                sheet,
                filter,
                numbers,
                format(request),
                all(request) ? sheet.all() : sheet.shown(request.getParameter(Columns.PARAMETER)),
                manner,
                Actor.of(request).who());
    }

    private static Format format(HttpServletRequest request) {
        return Format.valueOf(String.valueOf(request.getParameter("format")).toUpperCase(Locale.ROOT));
    }

    private static boolean all(HttpServletRequest request) {
        return "true".equals(request.getParameter("all")) || format(request) == Format.NDJSON;
    }

    private String name(Sheet<?> sheet, Format format) {
        return "callboard-" + sheet.name() + "-" + LocalDate.ofInstant(clock.instant(), viewer.zone()) + "."
                + format.name().toLowerCase(Locale.ROOT);
    }
}
