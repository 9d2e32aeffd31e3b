package io.callboard.config;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Has the settings read while Callboard is deployed, so that it does not start with wrong ones, and tells them. */
@Singleton
@Startup
public class SettingsCheck {

    private static final System.Logger LOGGER = System.getLogger(SettingsCheck.class.getName());

    @Inject
    Settings settings;

    @PostConstruct
    void tell() {
        settings.sources().forEach(source -> LOGGER.log(Level.INFO, "Webhooks are accepted from {0}", source));
        if (settings.isUnconfigured()) {
            LOGGER.log(
                    Level.WARNING,
                    "No webhook is accepted, because no key is set: set RETELL_API_KEY or UPONAI_API_KEY");
        }
        if (settings.unsigned() == Settings.Unsigned.LOOPBACK) {
            LOGGER.log(
                    Level.WARNING, "Webhooks from this machine are accepted unsigned: callboard.unsigned is loopback");
        }
    }
}
