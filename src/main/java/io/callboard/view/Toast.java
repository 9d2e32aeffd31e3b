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
}
