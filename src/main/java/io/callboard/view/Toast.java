package io.callboard.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** A message that the next page shows for a moment. */
final class Toast {

    private Toast() {}

    /** @param key of a title and a text: {@code key.title}, {@code key.text} */
    static void show(FacesMessage.Severity severity, Words words, String key) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(severity, words.get(key + ".title"), words.get(key + ".text")));
    }

    /** Of what went well, with a number in its text. */
    static void show(Words words, String key, long number) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(
                null,
                new FacesMessage(
                        FacesMessage.SEVERITY_INFO, words.get(key + ".title"), words.format(key + ".text", number)));
    }
}
