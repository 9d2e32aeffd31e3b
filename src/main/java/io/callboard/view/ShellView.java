package io.callboard.view;

import io.callboard.access.BoardCaller;
import io.callboard.access.Role;
import io.callboard.config.Settings;
import io.callboard.inbox.DeliveryRepository;
import io.callboard.schema.DataSourceCheck;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.primefaces.context.PrimeFacesContext;

/** The frame of every page: who is logged in, when the last delivery came, what everyone must know. */
@Named
@RequestScoped
public class ShellView {

    private static final System.Logger LOGGER = System.getLogger(ShellView.class.getName());

    @Inject
    FacesContext faces;

    @Inject
    Settings settings;

    @Inject
    DataSourceCheck dataSource;

    @Inject
    DeliveryRepository deliveries;

    @Inject
    HeldBanners heldBanners;

    @Inject
    Words words;

    @Inject
    Times times;

    private Optional<Instant> lastEvent;
    private List<Banner> banners;
    private boolean unknown;

    public String getUserName() {
        return caller().map(BoardCaller::name).orElse("");
    }

    /** What deeds of the user are noted under. */
    public String getLabel() {
        return caller().map(BoardCaller::label).orElse("");
    }

    public String getRoleName() {
        return caller().map(caller -> words.get("role." + caller.role())).orElse("");
    }

    /** Whether the user may replay, release and discard deliveries; who acts on it asks again. */
    public boolean isOperator() {
        return caller().filter(caller -> caller.role().includes(Role.OPERATOR)).isPresent();
    }

    /** Whether the user manages users; who acts on it asks again. */
    public boolean isAdministrator() {
        return caller().filter(caller -> caller.role().includes(Role.ADMINISTRATOR))
                .isPresent();
    }

    /** After how many seconds without a request the session ends. */
    public long getIdleSeconds() {
        return settings.signOn().idle().toSeconds();
    }

    /** What PrimeFaces wants to see again in a form that is posted without Ajax. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(faces).getNonce();
    }

    /** Two letters for the round picture: of a name's first two parts, or its first two letters. */
    public String getInitials() {
        return initials(getUserName());
    }

    static String initials(String name) {
        List<String> parts = Arrays.stream(name.split("[ ._@-]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        String letters =
                switch (parts.size()) {
                    case 0 -> name;
                    case 1 -> parts.get(0);
                    default -> parts.get(0).substring(0, 1) + parts.get(1).substring(0, 1);
                };
        return letters.substring(0, Math.min(2, letters.length()));
    }

    /** Whether no delivery came yet, or the database is away. */
    public boolean isIdle() {
        return lastEvent().isEmpty();
    }

    private Optional<Instant> lastEvent() {
        if (lastEvent == null) {
            try {
                lastEvent = deliveries.lastReceivedAt();
            } catch (EJBException e) {
                LOGGER.log(Level.WARNING, "Cannot tell the last event: {0}", Causes.of(e));
                lastEvent = Optional.empty();
                unknown = true;
            }
        }
        return lastEvent;
    }

    public String getLastEventText() {
        return lastEvent()
                .map(moment -> words.format("shell.lastEvent", times.past(moment)))
                .orElseGet(() -> words.get(unknown ? "shell.unknownEvent" : "shell.noEvent"));
    }

    public String getLastEventTitle() {
        return lastEvent()
                .map(moment -> words.format("shell.lastEvent.title", times.whole(moment)))
                .orElseGet(() -> words.get(unknown ? "shell.unknownEvent.title" : "shell.noEvent.title"));
    }

    public List<Banner> getBanners() {
        if (banners == null) {
            banners = new ArrayList<>(settingsBanners());
            banners.addAll(heldBanners.banners(isOperator()));
        }
        return banners;
    }

    private List<Banner> settingsBanners() {
        List<Banner> banners = new ArrayList<>();
        if (settings.isUnconfigured()) {
            banners.add(banner("danger", "unconfigured"));
        }
        if (settings.unsigned() == Settings.Unsigned.LOOPBACK) {
            banners.add(banner("warning", "unsigned"));
        }
        dataSource.warnings().stream()
                .sorted()
                .map(warning -> banner("warning", warning.name()))
                .forEach(banners::add);
        return banners;
    }

    private Banner banner(String kind, String key) {
        return Banner.of(kind, words.get("banner." + key + ".title"), words.get("banner." + key + ".text"));
    }

    private Optional<BoardCaller> caller() {
        return faces.getExternalContext().getUserPrincipal() instanceof BoardCaller caller
                ? Optional.of(caller)
                : Optional.empty();
    }
}
