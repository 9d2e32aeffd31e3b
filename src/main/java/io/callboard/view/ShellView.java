package io.callboard.view;

import io.callboard.access.BoardCaller;
import io.callboard.config.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The frame of every page: who is logged in, when the last delivery came, what everyone must know. */
@Named
@RequestScoped
public class ShellView {

    @Inject
    HttpServletRequest request;

    @Inject
    Settings settings;

    @Inject
    Words words;

    @Inject
    Times times;

    private Optional<Instant> lastEvent;

    public String getUserName() {
        return caller().map(BoardCaller::name).orElse("");
    }

    public String getRoleName() {
        return caller().map(caller -> words.get("role." + caller.role())).orElse("");
    }

    /** Two letters for the round picture: of a name's first two parts, or its first two letters. */
    public String getInitials() {
        String[] parts = getUserName().split("[ ._@-]+");
        String letters =
                parts.length > 1 && !parts[1].isEmpty() ? parts[0].charAt(0) + parts[1].substring(0, 1) : parts[0];
        return letters.substring(0, Math.min(2, letters.length()));
    }

    /** When the last delivery was received; empty when there was none yet. */
    public Optional<Instant> getLastEvent() {
        if (lastEvent == null) {
            lastEvent = Optional.empty();
        }
        return lastEvent;
    }

    public String getLastEventText() {
        return getLastEvent()
                .map(moment -> words.format("shell.lastEvent", times.ago(moment)))
                .orElseGet(() -> words.get("shell.noEvent"));
    }

    public String getLastEventTitle() {
        return getLastEvent()
                .map(moment -> words.format("shell.lastEvent.title", times.whole(moment)))
                .orElseGet(() -> words.get("shell.noEvent.title"));
    }

    public List<Banner> getBanners() {
        List<Banner> banners = new ArrayList<>();
        if (settings.isUnconfigured()) {
            banners.add(banner("danger", "unconfigured"));
        }
        if (settings.unsigned() == Settings.Unsigned.LOOPBACK) {
            banners.add(banner("warning", "unsigned"));
        }
        return banners;
    }

    private Banner banner(String kind, String key) {
        return Banner.of(kind, words.get("banner." + key + ".title"), words.get("banner." + key + ".text"));
    }

    private Optional<BoardCaller> caller() {
        return request.getUserPrincipal() instanceof BoardCaller caller ? Optional.of(caller) : Optional.empty();
    }
}
