package io.callboard.view;

import io.callboard.access.Role;
import io.callboard.audit.AuditFilter;
import io.callboard.audit.AuditRepository;
import io.callboard.call.CallFilter;
import io.callboard.call.CallRepository;
import io.callboard.chat.ChatFilter;
import io.callboard.chat.ChatRepository;
import io.callboard.inbox.DeliveryFilter;
import io.callboard.inbox.DeliveryRepository;
import io.callboard.list.Asked;
import io.callboard.list.BadFilterException;
import io.callboard.list.Fields;
import io.callboard.list.Filter;
import io.callboard.rejection.RejectionFilter;
import io.callboard.rejection.RejectionRepository;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells an open list how many rows are new in it: its filters, and since when. */
@WebServlet("/news")
public class NewsServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    transient CallRepository calls;

    @Inject
    transient ChatRepository chats;

    @Inject
    transient DeliveryRepository deliveries;

    @Inject
    transient RejectionRepository rejections;

    @Inject
    transient AuditRepository audit;

    @Inject
    transient Clock clock;

    @Inject
    transient ViewerZone viewer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            long count = count(request);
            response.setContentType("application/json");
            response.getWriter().write("{\"count\":" + count + ",\"most\":" + Found.MOST_NEW + "}");
        } catch (BadFilterException | NumberFormatException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } catch (EJBException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private long count(HttpServletRequest request) {
        String told = request.getParameter("since");
        Instant since = told == null ? clock.instant() : Instant.ofEpochMilli(Long.parseLong(told));
        return switch (String.valueOf(request.getParameter("list"))) {
            case "audit" ->
                request.isUserInRole(Role.ADMINISTRATOR.roleName())
                        ? audit.newer(filter(AuditFilter.FIELDS, request), since, Found.MOST_NEW)
                        : 0;
            case "chats" -> chats.newer(filter(ChatFilter.FIELDS, request), since, Found.MOST_NEW);
            case "deliveries" -> deliveries.newer(filter(DeliveryFilter.FIELDS, request), since, Found.MOST_NEW);
            case "rejected" -> rejections.newer(filter(RejectionFilter.FIELDS, request), since, Found.MOST_NEW);
            default -> calls.newer(filter(CallFilter.FIELDS, request), since, Found.MOST_NEW);
        };
    }

    private Filter filter(Fields fields, HttpServletRequest request) {
        Map<String, List<String>> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        return Filter.of(fields, parameters, new Asked(clock.instant(), viewer.zone()))
                .seen(Sight.numbers(request));
    }
}
