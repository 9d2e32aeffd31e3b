package io.callboard.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Judges the page in a browser by what of WCAG 2.2 A and AA a program can tell, and by good practice. The rules come as
 * a script that the driver runs beside the page's own: the page's policy stays as it is.
 *
 * @see <a href="https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md">The rules</a>
 */
final class Axe {

    private static final String JUDGE = """
            const opened = document.querySelector(".cb-menu[open], dialog[open], .cb-drawer:not([hidden])")
                || document.querySelector("body:has(td.pick > :checked) .cb-many");
            return axe.run(opened || document, {
                runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                resultTypes: ["violations"],
                preload: false
            }).then(judged => judged.violations.flatMap(rule => rule.nodes.map(node => [
                rule.impact, rule.id, node.target.join(" "), node.html.slice(0, 160),
                node.failureSummary.replace(/\\s+/g, " ")].join(" | "))));
            """;

    private static final String SCRIPT = rules();

    private Axe() {}

    /**
     * What is wrong with the open page as it is now, that keeps people from using it: serious or critical. Of a page on
     * which something was opened, or rows are ticked, only what floats above the page is judged: what it covers
     * is scrolled to or not meant to be used meanwhile.
     */
    static List<String> grave(Browser browser) {
        if (!Boolean.TRUE.equals(browser.ask("return 'axe' in window"))) {
            browser.ask(SCRIPT);
        }
        return browser.complaints(JUDGE).stream()
                .filter(complaint -> complaint.startsWith("serious |") || complaint.startsWith("critical |"))
                .toList();
    }

    private static String rules() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
