package io.callboard.metrics;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** Times the pages, each by its name, and the API as a whole. */
@WebFilter(
        urlPatterns = {"*.xhtml", "/api/*"},
        asyncSupported = true)
public class PageFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    private static final String SUFFIX = ".xhtml";

    @Inject
    transient PageMeters meters;

    private transient Set<String> pages;

    @Override
    public void init() {
        Set<String> files = getServletContext().getResourcePaths("/");
        pages = files.stream().filter(file -> file.endsWith(SUFFIX)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            meters.answered(
                    pageOf(request.getServletPath(), pages), status, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** One of few names, whatever is asked for. */
    static String pageOf(String path, Set<String> pages) {
        if (path.equals("/api") || path.startsWith("/api/")) {
            return "api";
        }
        return pages.contains(path) ? path.substring(1, path.length() - SUFFIX.length()) : "other";
    }
}
