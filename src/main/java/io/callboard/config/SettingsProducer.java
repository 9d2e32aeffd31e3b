package io.callboard.config;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Clock;

/** Gives all others the settings and the time. */
@Dependent
class SettingsProducer {

    private static final System.Logger LOGGER = System.getLogger(SettingsProducer.class.getName());

    @Produces
    @Singleton
    static SettingsReader reader() {
        return SettingsReader.ofThisServer();
    }

    @Produces
    @Singleton
    static Settings settings(SettingsReader reader) {
        try {
            Settings settings = reader.read();
            reader.ignored()
                    .forEach(name -> LOGGER.log(
                            Level.WARNING,
                            "{0} has no effect: Callboard has no such setting, or the source that it names has no key",
                            name));
            return settings;
        } catch (InvalidSettingsException e) {
            LOGGER.log(Level.ERROR, e.getMessage());
            throw e;
        }
    }

    @Produces
    @Singleton
    static Origins origins(SettingsReader reader) {
        return reader.origins();
    }

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }
}
