package io.callboard.it;

/**
 * Texts that do harm where a page, a script or an expression takes them for more than text. A script that ran leaves
 * {@code window.owned}.
 */
enum Injection {
    SCRIPT("<script>owned=1</script>"),
    IMAGE("\"'><img src=x onerror=owned=1>"),
    HANDLER("' onmouseover='owned=1//\" onfocus=\"owned=1//"),
    FIELD("</textarea></select></title><svg onload=owned=1>"),
    ADDRESS("javascript:owned=1//"),
    EXPRESSION("[#{7*7}][${7*7}][{{7*7}}]"),
    ENTITY("&lt;img src=x onerror=owned=1&gt;&#60;b&#62;");

    private final String text;

    Injection(String text) {
        this.text = text;
    }

    /** At most 50 characters. */
    String text() {
        return text;
    }

    /** The same without an equals sign, which labels may not have. */
    String label() {
        return text.replace("=", "");
    }

    /** The text with that name, where it does most harm: an address by its beginning. */
    String with(String name) {
        return this == ADDRESS ? text + name : name + text;
    }
}
