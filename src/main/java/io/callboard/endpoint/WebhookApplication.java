package io.callboard.endpoint;

import io.callboard.inbox.Inbox;
import io.callboard.inbox.SpoolState;
import io.callboard.rejection.RejectionWriter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** All that answers below {@code /webhook}. */
@ApplicationPath("webhook")
@Dependent
public class WebhookApplication extends Application {

    @Inject
    Inbox inbox;

    @Inject
    SpoolState spool;

    @Inject
    RejectionWriter rejections;

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

    /**
     * Answers what is under way, and writes what was refused. As Callboard is undeployed, Payara calls this while answers
     * can be written and the database be asked. By the time it stops any bean, it has taken away what answers are written
     * with, and senders would wait for ever.
     */
    @PreDestroy
    void close() {
        inbox.close();
        if (!spool.isDatabaseAway()) {
            rejections.write();
        }
    }
}
