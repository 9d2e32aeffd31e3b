package io.callboard.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;

/** A message that the next page shows for a moment; the caller redirects there. */
final class Toast {

    private Toast() {}

    /** @param key of a title and a text: {@code key.title}, {@code key.text} */
    static void show(FacesMessage.Severity severity, Words words, String key) {
        keep(new FacesMessage(severity, words.get(key + ".title"), words.get(key + ".text")));
    }

    /** Of what went well, with a number in its text. */
    static void show(Words words, String key, long number) {
        keep(new FacesMessage(
                FacesMessage.SEVERITY_INFO, words.get(key + ".title"), words.format(key + ".text", number)));
    }

    /** Of what cannot be, with a number in its text. */
    static void show(FacesMessage.Severity severity, Words words, String key, long number) {
        keep(new FacesMessage(severity, words.get(key + ".title"), words.format(key + ".text", number)));
    }

    /** What went well, in one line. */
    static void tell(String line) {
        keep(new FacesMessage(FacesMessage.SEVERITY_INFO, line, ""));
    }

    private static void keep(FacesMessage message) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Flash flash = faces.getExternalContext().getFlash();
        flash.setKeepMessages(true);
        // MyFaces keeps nothing over a redirect that it was not told of
        flash.setRedirect(true);
        faces.addMessage(null, message);
    }
}
