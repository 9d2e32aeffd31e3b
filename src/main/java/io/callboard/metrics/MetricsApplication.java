package io.callboard.metrics;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** What answers at {@code /metrics}. */
@ApplicationPath("metrics")
public class MetricsApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(MetricsResource.class);
    }
}
