package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That every language has all words, each with what is filled in. */
class BundlesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/io/callboard");
    private static final List<String> BUNDLES = List.of("view/messages", "export/column", "list/remedy");
    private static final String TODO =
            "Whoever adds, changes or deletes a text of %s.properties does the same in %<s_%s.properties, in words of that"
                    + " language: its head has the glossary";

    /** What is the same in German: names, and words that German has taken over. */
    private static final Set<String> SAME = Set.of(
            ("Administrator,Agent,Callboard,Chat,Chats,CSV,Export,Filter,Label,Labels,Live,Log,min,Name,NDJSON,Neutral,Operator,"
                            + "Position,SHA,Status,Text,Token,Tool,Topic,Variable,Version")
                    .split(","));

    /** What is written alike in every language: patterns of times, how the board wants hours given, and brands. */
    private static final Pattern SYNTAX = Pattern.compile("time\\.pattern\\.|filter\\.hours\\.hint|sources\\.brand\\.");

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)");
    private static final Pattern CHOICE = Pattern.compile("\\{(\\d+),choice,");
    private static final Pattern LIMIT = Pattern.compile("(?<=[,|}])-?\\d+[#<]");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    record Translation(String bundle, Locale language) {

        Map<String, String> english() {
            return read(bundle);
        }

        Map<String, String> texts() {
            return read(bundle + "_" + language);
        }

        String remedy() {
            return TODO.formatted(bundle, language);
        }
    }

    static Stream<Translation> translations() {
        return ViewerLanguage.ALL.stream()
                .filter(language -> !language.equals(Locale.ENGLISH))
                .flatMap(language -> BUNDLES.stream().map(bundle -> new Translation(bundle, language)));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void haveTheSameKeys(Translation translation) {
        assertThat(translation.texts().keySet())
                .as(translation.remedy())
                .containsExactlyInAnyOrderElementsOf(translation.english().keySet());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void fillInTheSame(Translation translation) {
        Map<String, String> texts = translation.texts();
        SoftAssertions softly = new SoftAssertions();
        translation.english().forEach((key, english) -> softly.assertThat(holes(texts.getOrDefault(key, "")))
                .as("%s: what stands in braces and in backticks is as in English. %s", key, translation.remedy())
                .isEqualTo(holes(english)));
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void areInWordsOfTheirLanguage(Translation translation) {
        Map<String, String> texts = translation.texts();
        Set<String> untranslated = translation.english().entrySet().stream()
                .filter(entry -> entry.getValue().equals(texts.get(entry.getKey())))
                .filter(entry -> !SYNTAX.matcher(entry.getKey()).lookingAt())
                .filter(entry -> words(entry.getValue()).anyMatch(word -> !SAME.contains(word)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(untranslated).as(translation.remedy()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void areWholeForAnyNumber(Translation translation) {
        SoftAssertions softly = new SoftAssertions();
        translation.texts().forEach((key, text) -> {
            if (text.matches("(?s).*\\{\\d.*")) {
                softly.assertThat(text.replace("''", ""))
                        .as("%s: an apostrophe is written twice where something is filled in", key)
                        .doesNotContain("'");
                for (int number : new int[] {0, 1, 2, 1000}) {
                    Object[] numbers = Stream.generate(() -> number).limit(9).toArray();
                    softly.assertThat(new MessageFormat(text, translation.language()).format(numbers))
                            .as(key)
                            .doesNotContainPattern("[{}|#]");
                }
            }
        });
        softly.assertAll();
    }

    @Test
    void tellEachTextOnce() throws IOException {
        for (Translation translation : translations().toList()) {
            for (String file : List.of(translation.bundle(), translation.bundle() + "_" + translation.language())) {
                assertThat(Files.readAllLines(RESOURCES.resolve(file + ".properties")).stream()
                                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                                .map(line -> line.split("[ =]", 2)[0]))
                        .as(file)
                        .doesNotHaveDuplicates();
            }
        }
    }

    /** A server of another language would give its own to those who want English, did English not have a file. */
    @Test
    void areEnglishOnAServerOfAnyLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(new Words(Locale.US).get("shell.calls")).isEqualTo("Calls");
            assertThat(new Words(Locale.GERMANY).get("shell.calls")).isEqualTo("Anrufe");
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Without their order: a language has its own. */
    private static List<String> holes(String text) {
        Stream<String> places =
                PLACE.matcher(text).results().map(MatchResult::group).distinct();
        Stream<String> choices = CHOICE.matcher(text)
                .results()
                .map(found -> found.group() + limits(text.substring(found.end())))
                .distinct();
        Stream<String> code =
                CODE.matcher(text).results().map(MatchResult::group).filter(each -> !each.matches("` \\p{L}+ `"));
        return Stream.of(places, choices, code).flatMap(each -> each).sorted().toList();
    }

    private static List<String> limits(String choice) {
        int depth = 1;
        int end = 0;
        while (depth > 0 && end < choice.length()) {
            depth += choice.charAt(end) == '{' ? 1 : choice.charAt(end) == '}' ? -1 : 0;
            end++;
        }
        return LIMIT.matcher("," + choice.substring(0, end))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text.replaceAll("\\{[^}]*}", "")).results().map(MatchResult::group);
    }

    private static Map<String, String> read(String name) {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(RESOURCES.resolve(name + ".properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("Every language has all bundles. " + Arrays.toString(BUNDLES.toArray()), e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
