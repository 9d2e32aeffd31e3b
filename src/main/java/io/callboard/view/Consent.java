package io.callboard.view;

import io.callboard.access.Actor;
import io.callboard.audit.Who;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * What a form asks for whose deed cannot be undone or goes out to others: a reason, and that it is typed how much it is
 * about. When any of it is missing, or it is about another number by now, nothing is done and the form asks again, with
 * what was typed. The tag {@code cb:consent} is its fields; they are called as no filter of a list can be, so that no
 * address keeps them.
 */
@Named
@RequestScoped
public class Consent {

    @Inject
    Words words;

    private String reasonProblem;
    private String numberProblem;
    private boolean forgotten;

    /** Whether there is a reason. */
    boolean isGiven() {
        boolean any = Who.named("").because(sent("consentReason")).reason() != null;
        boolean fits = sent("consentReason").length() <= Who.MOST_REASON;
        reasonProblem = any && fits ? null : words.format(any ? "consent.long" : "consent.missing", Who.MOST_REASON);
        return reasonProblem == null;
    }

    /** Whether there is a reason, and that number was typed. */
    boolean isGiven(long number) {
        boolean shown = sent("consentCounted").equals(String.valueOf(number));
        boolean typed =
                sent("consentTyped").replaceAll("[\\s\\p{Z}.,'\u2019]", "").equals(String.valueOf(number));
        if (!typed) {
            numberProblem = words.format(shown ? "consent.mistyped" : "consent.another", number);
        }
        return isGiven() && typed;
    }

    /** Who sent the form, with the reason. */
    Actor actor() {
        return CurrentRequest.actor().because(sent("consentReason"));
    }

    /** Once the deed is done on the same page: its reason is not the next one's. */
    void forget() {
        forgotten = true;
    }

    public int getMost() {
        return Who.MOST_REASON;
    }

    /** The reason as it was typed into that form. */
    public String reason(String form) {
        return isOf(form) ? sent("consentReason") : "";
    }

    /** The number as it was typed into that form. */
    public String number(String form) {
        return isOf(form) ? sent("consentTyped") : "";
    }

    /** What is wrong with the reason; null for nothing. */
    public String reasonProblem(String form) {
        return isOf(form) ? reasonProblem : null;
    }

    /** What is wrong with the number; null for nothing. */
    public String numberProblem(String form) {
        return isOf(form) ? numberProblem : null;
    }

    private boolean isOf(String form) {
        return !forgotten && sent("consentOf").equals(form);
    }

    private static String sent(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault(name, "");
    }
}
