package io.callboard.view;

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
    Consent consent;

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

    /** Gives it up, if it is the one that was shown and it is stood by. */
    public void giveUp() throws IOException {
        if (!shell.isOperator()) {
            context().responseSendError(403, null);
            FacesContext.getCurrentInstance().responseComplete();
            return;
        }
        boolean same = message != null
                && message.id()
                        .toString()
                        .equals(context().getRequestParameterMap().get("message"));
        if (same && !consent.isGiven(message.sequence())) {
            return;
        }
        boolean done = same
                && messages.giveUp(
                        Publishing.TOPIC, message.id(), consent.actor().who());
        Toast.show(
                done ? FacesMessage.SEVERITY_INFO : FacesMessage.SEVERITY_WARN,
                words,
                done ? "destinations.giveUp.done" : "destinations.giveUp.gone");
        context().redirect("destinations.xhtml");
    }

    private static ExternalContext context() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
