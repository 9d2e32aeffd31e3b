package io.callboard.view;

import io.callboard.inbox.HeldDeliveries;
import io.callboard.inbox.HeldDeliveries.Held;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What every page says while deliveries are held. */
@ApplicationScoped
public class HeldBanners {

    private static final System.Logger LOGGER = System.getLogger(HeldBanners.class.getName());

    /** The most addresses that have a line of their own. */
    private static final int MOST = 3;

    private static final Address HELD = Address.of("deliveries.xhtml", Map.of("status", "quarantined"));

    @Inject
    HeldDeliveries deliveries;

    @Inject
    Words words;

    /** A line for each address, and one for all others when they are many; none when nothing is held. */
    public List<Banner> banners(boolean operator) {
        try {
            List<Held> held = deliveries.byAddress(MOST + 1);
            String link = words.get(operator ? "banner.held.operator" : "banner.held.viewer");
            Stream<Banner> each = held.stream().limit(MOST).map(from -> banner(
                            words.format("banner.held.title", from.count(), from.address()))
                    .linked(link, HELD.with("address", from.address()).url()));
            Stream<Banner> others = held.stream().skip(MOST).map(more -> banner(words.get("banner.held.others"))
                    .linked(link, HELD.url()));
            return Stream.concat(each, others).toList();
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot tell what is held: {0}", Causes.of(e));
            return List.of();
        }
    }

    private static Banner banner(String title) {
        return Banner.of("warning", title, "");
    }
}
