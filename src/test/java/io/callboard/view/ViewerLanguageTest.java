package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewerLanguageTest {

    @ParameterizedTest
    @CsvSource({"en,ltr", "de-CH,ltr", "ar,rtl", "he,rtl", "fa-IR,rtl", "ja,ltr"})
    void tellsToWhichSideLinesAreWritten(Locale language, String direction) {
        assertThat(ViewerLanguage.direction(language)).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|de",
                "de-CH,de;q=0.9,en;q=0.8|de-CH",
                "en-US,en;q=0.9|en-US",
                "fr-FR,fr;q=0.9,de;q=0.8,en;q=0.7|de",
                "fr-FR,fr;q=0.9|en",
                "|en"
            })
    void followsTheBrowser(String header, Locale language) {
        assertThat(ViewerLanguage.of(request(header, null))).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"de|en-US,en;q=0.9|de", "en|de-AT|en", "de|en,de-AT;q=0.5|de-AT", "fr|de|de", "\"><script>|de|de"})
    void followsTheViewersChoiceFirst(String chosen, String header, Locale language) {
        assertThat(ViewerLanguage.of(request(header, chosen))).isEqualTo(language);
    }

    @Test
    void offersTheOtherLanguagesByTheirOwnNames() {
        ViewerLanguage viewer = new ViewerLanguage();
        viewer.request = request("de-AT", null);

        assertThat(viewer.getTag()).isEqualTo("de");
        assertThat(viewer.getOthers().stream().map(viewer::name)).containsExactly("English");
        assertThat(viewer.name(Locale.GERMAN)).isEqualTo("Deutsch");
        assertThat(viewer.isDecimalComma()).isTrue();
    }

    @Test
    void knowsTheLanguagesThatTheFramesOfPagesKnow() throws Exception {
        String faces = Files.readString(Path.of("src/main/webapp/WEB-INF/faces-config.xml"));
        Stream<String> told = Pattern.compile("-locale>([a-z]+)</")
                .matcher(faces)
                .results()
                .map((MatchResult found) -> found.group(1));

        assertThat(told)
                .containsExactlyElementsOf(
                        ViewerLanguage.ALL.stream().map(Locale::getLanguage).toList());
    }

    private static HttpServletRequest request(String header, String chosen) {
        List<Locale> asked = header == null
                ? List.of(Locale.GERMANY)
                : LanguageRange.parse(header).stream()
                        .map(range -> Locale.forLanguageTag(range.getRange()))
                        .toList();
        Cookie[] cookies = chosen == null ? null : new Cookie[] {new Cookie("cb-language", chosen)};
        return (HttpServletRequest) Proxy.newProxyInstance(
                ViewerLanguageTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, called, arguments) -> switch (called.getName()) {
                    case "getHeader" -> header;
                    case "getLocales" -> Collections.enumeration(asked);
                    case "getCookies" -> cookies;
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }
}
