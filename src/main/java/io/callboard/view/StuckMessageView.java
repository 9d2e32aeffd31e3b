package io.callboard.view;

import io.callboard.audit.Who;
import io.callboard.relay.Publishing;
import io.callboard.relay.StuckMessage;
import io.callboard.relay.StuckMessages;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Map;

/** The message at which the topic stands still, for an operator to give up: confirmed by its number, with a reason. */
@Named
@RequestScoped
public class StuckMessageView {

    private static final System.Logger LOGGER = System.getLogger(StuckMessageView.class.getName());

    @Inject
    StuckMessages messages;

    @Inject
    ShellView shell;

    @Inject
    Words words;

    private StuckMessage message;

    @PostConstruct
    void load() {
        try {
            message = shell.isOperator() ? messages.find(Publishing.TOPIC).orElse(null) : null;
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot tell where the topic stands still: {0}", Causes.of(e));
        }
    }

    /** Null when there is none, or for who may not give it up. */
    public StuckMessage getMessage() {
        return message;
    }

    /** Gives it up, if it is the one that was shown and the form is filled in. */
    public void giveUp() throws IOException {
        if (!shell.isOperator()) {
            context().responseSendError(403, null);
            FacesContext.getCurrentInstance().responseComplete();
            return;
        }
        String outcome = outcome(context().getRequestParameterMap());
        Toast.show(
                outcome.equals("done") ? FacesMessage.SEVERITY_INFO : FacesMessage.SEVERITY_WARN,
                words,
                "destinations.giveUp." + outcome);
        context().redirect("destinations.xhtml");
    }

    /** What became of it, as its toast is called. */
    String outcome(Map<String, String> form) {
        String reason = form.getOrDefault("reason", "").strip();
        if (message == null || !message.id().toString().equals(form.get("message"))) {
            return "gone";
        }
        if (reason.isEmpty()
                || !String.valueOf(message.sequence())
                        .equals(form.getOrDefault("number", "").strip())) {
            return "unconfirmed";
        }
        Who who = CurrentRequest.actor().because(reason).who();
        return messages.giveUp(Publishing.TOPIC, message.id(), who) ? "done" : "gone";
    }

    private static ExternalContext context() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
