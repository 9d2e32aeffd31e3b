package io.callboard.view;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** Says of pages, and of what goes into them, in which language they are, and that others may get another one there. */
@WebFilter(urlPatterns = {"*.xhtml", "/live/cards", "/export"})
public class LanguageFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getServletPath().startsWith("/jakarta.faces.resource/")) {
            tell(ViewerLanguage.of(request), response);
        }
        chain.doFilter(request, response);
    }

    static void tell(Locale language, HttpServletResponse response) {
        response.setHeader("Content-Language", language.getLanguage());
        response.setHeader("Vary", "Accept-Language, Cookie");
    }
}
