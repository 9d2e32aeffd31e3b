package io.callboard.view;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * The page in place of one that cannot be shown, which {@code web.xml} sends errors to. It needs its own file and words
 * alone, and nothing is injected, so that it works when nothing else does.
 */
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final String PAGE = "/WEB-INF/error.html";

    /** Whatever was asked, by whichever method. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String error = "error." + request.getPathInfo().substring(1);
        Locale language = ViewerLanguage.of(request);
        Words words = new Words(language);
        String page = page();
        for (Map.Entry<String, String> word : Map.of(
                        "{lang}", language.getLanguage(),
                        "{dir}", ViewerLanguage.direction(language),
                        "{name}", words.get("app.name"),
                        "{code}", words.get(error),
                        "{title}", words.get(error + ".title"),
                        "{text}", words.get(error + ".text"),
                        "{link}", words.get("call.all"),
                        "{home}", request.getContextPath() + "/calls.xhtml")
                .entrySet()) {
            page = page.replace(word.getKey(), word.getValue());
        }
        LanguageFilter.tell(language, response);
        response.setContentType("text/html;charset=UTF-8");
        send(page, response);
    }

    /** What was shown until then may have taken the stream or the writer, which some servers let go of and some do not. */
    private static void send(String page, HttpServletResponse response) throws IOException {
        try {
            response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalStateException e) {
            response.getWriter().write(page);
        }
    }

    private String page() throws IOException {
        try (InputStream in = getServletContext().getResourceAsStream(PAGE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
