package io.callboard.schema;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.sessions.Session;

/**
 * Reads an embeddable whose columns are all null as an empty one. As null, the provider's custom, it would have to be
 * filled in after the reading, and that counts as a change: whoever reads a call would write it, too.
 */
public class EmptyEmbeddables implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getDescriptors().values().stream()
                .flatMap(descriptor -> descriptor.getMappings().stream())
                .filter(AggregateObjectMapping.class::isInstance)
                .map(AggregateObjectMapping.class::cast)
                .forEach(AggregateObjectMapping::dontAllowNull);
    }
}
