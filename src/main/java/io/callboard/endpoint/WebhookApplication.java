package io.callboard.endpoint;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** All that answers below {@code /webhook}. */
@ApplicationPath("webhook")
public class WebhookApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                WebhookResource.class,
                SourceFilter.class,
                AddressFilter.class,
                SignatureHeaderFilter.class,
                BodyFilter.class,
                SignatureFilter.class,
                ProblemMapper.class);
    }
}
