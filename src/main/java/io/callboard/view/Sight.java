package io.callboard.view;

import io.callboard.access.Role;
import io.callboard.config.Settings;
import io.callboard.event.Numbers;
import io.callboard.list.Asked;
import io.callboard.list.BadFilterException;
import io.callboard.list.Fields;
import io.callboard.list.Filter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What the user may see: phone numbers and raw bodies are for operators. */
@Named
@RequestScoped
public class Sight {

    @Inject
    Settings settings;

    /** How the user of the current request sees phone numbers. */
    static Numbers numbers() {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        boolean operator =
                context.isUserInRole(Role.OPERATOR.roleName()) || context.isUserInRole(Role.ADMINISTRATOR.roleName());
        return operator ? Numbers.SHOWN : Numbers.HIDDEN;
    }

    /** How the user of that request sees phone numbers. */
    static Numbers numbers(HttpServletRequest request) {
        boolean operator =
                request.isUserInRole(Role.OPERATOR.roleName()) || request.isUserInRole(Role.ADMINISTRATOR.roleName());
        return operator ? Numbers.SHOWN : Numbers.HIDDEN;
    }

    /** Whether phone numbers and raw bodies are shown. */
    public boolean isWhole() {
        return numbers() == Numbers.SHOWN;
    }

    /** Whether the user may have a masked number shown. */
    public boolean isReveals() {
        return !isWhole() && settings.disclosure().reveal();
    }

    /** Whether the filter of that address says what is hidden from some; also when it is no filter. */
    static boolean wouldTell(Address address, Fields fields, Asked asked) {
        try {
            return Filter.of(fields, address.parameters(), asked)
                    .seen(Numbers.HIDDEN)
                    .isNarrowed();
        } catch (BadFilterException e) {
            return true;
        }
    }
}
