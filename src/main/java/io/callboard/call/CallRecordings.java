package io.callboard.call;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Where recordings of calls are, read without the calls' documents: a player asks many times. */
@Stateless
public class CallRecordings {

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    /** Empty when there is no such call. */
    public Optional<RecordingLinks> find(String source, String callId) {
        return entityManager
                .createQuery("""
                        select new io.callboard.call.RecordingLinks(c.links.recordingUrl,
                          c.links.recordingMultiChannelUrl, c.links.scrubbedRecordingUrl,
                          c.links.scrubbedRecordingMultiChannelUrl)
                        from Call c where c.source = :source and c.callId = :callId""", RecordingLinks.class)
                .setParameter("source", source)
                .setParameter("callId", callId)
                .getResultStream()
                .findFirst();
    }
}
