package io.callboard.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** Style sheets, scripts and pictures of the board, addressed by content so that no browser shows an old one. */
@Named
@ApplicationScoped
public class Asset {

    private static final String FOLDER = "/resources/callboard/";

    private final Map<String, String> urls = new ConcurrentHashMap<>();

    @Inject
    ServletContext context;

    /**
     * The address of a file under {@code resources/callboard}, from the server's root.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    public String url(String name) {
        return urls.computeIfAbsent(name, this::addressOf);
    }

    /** The version of Callboard as its manifest tells it; "development" when it does not. */
    public String getVersion() {
        return Optional.ofNullable(context.getInitParameter("callboard.version"))
                .orElse("development");
    }

    private String addressOf(String name) {
        try (InputStream in = context.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalArgumentException("No asset " + name);
            }
            CRC32 sum = new CRC32();
            sum.update(in.readAllBytes());
            return context.getContextPath() + FOLDER + name + "?v=" + Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read asset " + name, e);
        }
    }
}
