package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

/** What is found in a page where markup in a text was taken for more than text. */
final class Harm {

    private static final String LIST = """
            const found = [];
            const note = (what, nodes) => nodes.forEach(node => found.push(what + ": " + node.outerHTML.slice(0, 200)));
            if (window.owned !== undefined) { found.push("a script ran"); }
            note("image", document.querySelectorAll("img[src=x]"));
            note("handler", [...document.querySelectorAll("*")].filter(node =>
                node.getAttributeNames().some(name => name.startsWith("on"))));
            note("script", [...document.scripts].filter(script => script.textContent.includes("owned")));
            note("address", [...document.querySelectorAll("[href],[src],[action],[formaction]")].filter(node =>
                ["href", "src", "action", "formaction"].some(name =>
                    /^\\s*javascript:/i.test(node.getAttribute(name) || ""))));
            return found;
            """;

    private Harm() {}

    /** The page that is open took nothing for more than text, and broke no policy since the console was last read. */
    static void assertNone(Browser browser) {
        assertThat(browser.complaints(LIST)).as(browser.address()).isEmpty();
        assertThat(browser.text()).as(browser.address()).doesNotContain(Markup.RECKONED, "[{49}]");
        assertThat(browser.console()).as("the browser's console").isEmpty();
    }
}
