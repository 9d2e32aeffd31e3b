package io.callboard.list;

import static java.util.Objects.requireNonNull;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** A parameter of a list that cannot be understood. */
public class BadFilterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final Remedy remedy;
    private final String detail;

    BadFilterException(String parameter, Remedy remedy, String detail) {
        super(parameter + ": " + remedy);
        this.parameter = requireNonNull(parameter, "parameter");
        this.remedy = requireNonNull(remedy, "remedy");
        this.detail = requireNonNull(detail, "detail");
    }

    /** The parameter's name, as the address has it. */
    public String parameter() {
        return parameter;
    }

    /** What would be right, as a sentence. */
    public String remedy(Locale locale) {
        String words =
                ResourceBundle.getBundle("io.callboard.list.remedy", locale).getString(remedy.name());
        return new MessageFormat(words, locale).format(new Object[] {detail});
    }
}
