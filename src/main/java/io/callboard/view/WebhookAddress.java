package io.callboard.view;

import io.callboard.config.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Where providers must send to. */
@Named
@RequestScoped
public class WebhookAddress {

    @Inject
    Settings settings;

    /** The configured public address, else the one that the viewer's browser used, and {@code /webhook}. */
    public String getUrl() {
        return settings.publicUrl().map(Object::toString).orElseGet(WebhookAddress::seen) + "/webhook";
    }

    private static String seen() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length()) + request.getContextPath();
    }
}
