package io.callboard.call;

import static java.util.Comparator.comparing;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;

/** The other calls of who is called, or calls, from one number. */
@Stateless
public class SameCaller {

    /** Shorter ones are extensions or words such as {@code anonymous}, which many share. */
    private static final int SHORTEST = 7;

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    /**
     * Newest first.
     *
     * @param number the other party's, as it came; null for none
     * @param except a call that is left out
     * @param most how many to return, at most
     */
    public List<OtherCall> calls(String number, Call except, int most) {
        if (number == null
                || !PhoneText.isNumber(number)
                || PhoneText.digits(number).length() < SHORTEST) {
            return List.of();
        }
        return Stream.of("fromNumber", "toNumber")
                .flatMap(end -> calls(end, number, most + 1).stream())
                .filter(call -> !call.source().equals(except.getSource())
                        || !call.callId().equals(except.getCallId()))
                .distinct()
                .sorted(comparing(OtherCall::occurredAt).reversed())
                .limit(most)
                .toList();
    }

    /** Each end of a call has an index of its own. */
    private List<OtherCall> calls(String end, String number, int most) {
        String query = """
                select new io.callboard.call.OtherCall(c.source, c.callId, c.occurredAt, c.parties.direction,
                  c.status, c.outcome.disconnectionReason, c.assessment.inVoicemail, c.assessment.sentiment)
                from Call c where c.parties.%s = :number order by c.occurredAt desc""";
        return entityManager
                .createQuery(query.formatted(end), OtherCall.class)
                .setParameter("number", number)
                .setMaxResults(most)
                .getResultList();
    }
}
