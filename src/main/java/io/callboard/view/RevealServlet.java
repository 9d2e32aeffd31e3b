package io.callboard.view;

import io.callboard.access.Actor;
import io.callboard.access.Role;
import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Target;
import io.callboard.audit.Trail;
import io.callboard.call.Call;
import io.callboard.call.CallRepository;
import io.callboard.config.Settings;
import io.callboard.event.StorableText;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Tells a viewer one phone number of one call, where the settings allow that, once the audit has it. By POST alone, which
 * no other site can have a browser send.
 */
@WebServlet("/reveal")
public class RevealServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final System.Logger LOGGER = System.getLogger(RevealServlet.class.getName());

    @Inject
    transient CallRepository calls;

    @Inject
    transient Trail trail;

    @Inject
    transient Settings settings;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!settings.disclosure().reveal() && !request.isUserInRole(Role.OPERATOR.roleName())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String source = StorableText.of(String.valueOf(request.getParameter("source")));
        String id = StorableText.of(String.valueOf(request.getParameter("id")));
        String which = String.valueOf(request.getParameter("which"));
        try {
            Optional<String> number = calls.find(source, id).map(call -> number(call, which));
            if (number.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            trail.write(Note.done(Deed.NUMBER_REVEALED, Actor.of(request).who(), Target.call(source, id))
                    .with(which));
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(Phone.of(number.get()));
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "A number is not revealed: {0}", Causes.of(e));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** Null when the call has none, or there is none of that name. */
    private static String number(Call call, String which) {
        return switch (which) {
            case "from" -> call.getFromNumber();
            case "to" -> call.getToNumber();
            case "transfer" -> call.getTransferDestination();
            default -> null;
        };
    }
}
