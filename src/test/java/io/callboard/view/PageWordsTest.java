package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** That every word of pages and scripts is in the bundles, and every text that they ask for. */
class PageWordsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path BEANS = Path.of("src/main/java/io/callboard/view");

    /** What browsers show or speak, of HTML and of the tags of this project and of Faces. */
    private static final Set<String> SPOKEN = Set.of(
            "title",
            "label",
            "placeholder",
            "alt",
            "aria-label",
            "aria-valuetext",
            "summary",
            "header",
            "message",
            "text",
            "hint",
            "any",
            "hits",
            "none",
            "nothing",
            "yesButtonLabel",
            "noButtonLabel");

    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /** A literal in an expression that reads like a sentence or a heading; names of constants are all capitals. */
    private static final Pattern SENTENCE = Pattern.compile("'\\p{Lu}\\p{Ll}[^']*'");

    /** Keys on keyboards, and what is the same in every language. */
    private static final Set<String> SAME = Set.of("Enter", "SHA-256", "successful: true", "successful: false");

    static Stream<Path> pages() throws IOException {
        return files(PAGES, ".xhtml");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void areInTheBundles(Path page) throws Exception {
        List<String> spoken = new ArrayList<>();
        collect(parsed(page), spoken);

        assertThat(spoken.stream()
                        .map(text -> EXPRESSION.matcher(text).replaceAll(" ").strip())
                        .filter(text -> WORD.matcher(text).find() && !SAME.contains(text)))
                .as("put it into messages.properties and say #{msg['key']}: " + page)
                .isEmpty();
        assertThat(EXPRESSION
                        .matcher(Files.readString(page))
                        .results()
                        .flatMap(found -> SENTENCE.matcher(found.group()).results())
                        .map(MatchResult::group))
                .as("put it into messages.properties: " + page)
                .isEmpty();
    }

    @Test
    void areNotInTheErrorPage() throws IOException {
        String page = Files.readString(PAGES.resolve("WEB-INF/error.html")).replaceAll("(?s)<style>.*?</style>", "");

        assertThat(page.replaceAll("(?s)<[^>]*>|\\{\\w+}", "")).doesNotContainPattern(WORD);
    }

    @Test
    void areNotInScripts() throws IOException {
        for (Path script : files(PAGES, ".js").toList()) {
            assertThat(Pattern.compile("(?m)\"\\p{Lu}\\p{Ll}+ [^\"]*\"|(textContent|title|ariaLabel) = \"\\p{L}{2,}")
                            .matcher(Files.readString(script))
                            .results()
                            .map(MatchResult::group))
                    .as("have the page tell it in a data attribute: " + script)
                    .isEmpty();
        }
    }

    @Test
    void areThereWhereverTheyAreAskedFor() throws IOException {
        Words words = new Words();
        Stream<String> asked = Stream.concat(
                keys(pages(), Pattern.compile("(?:msg\\[|words\\.\\w+\\()'([\\w.]+)'(?!\\.concat)")),
                keys(
                        files(BEANS, ".java"),
                        Pattern.compile("words\\.(?:get|format|fill)\\(\\s*\"([\\w.]+)\"(?!\\s*\\+|\\.)")));

        assertThat(asked.filter(key -> !words.has(key)).distinct())
                .as("asked for, and not in messages.properties")
                .isEmpty();
    }

    private static Stream<String> keys(Stream<Path> files, Pattern pattern) throws IOException {
        List<String> keys = new ArrayList<>();
        for (Path file : files.toList()) {
            pattern.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
        }
        return keys.stream();
    }

    private static void collect(Node node, List<String> spoken) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            spoken.add(node.getTextContent().strip());
        }
        if (node instanceof Element element) {
            SPOKEN.forEach(name -> spoken.add(element.getAttribute(name)));
            if (element.getTagName().endsWith("Button")) {
                spoken.add(element.getAttribute("value"));
            }
        }
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            collect(children.item(i), spoken);
        }
    }

    private static Element parsed(Path page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setIgnoringComments(true);
        factory.setCoalescing(true);
        return factory.newDocumentBuilder().parse(page.toFile()).getDocumentElement();
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }
}
