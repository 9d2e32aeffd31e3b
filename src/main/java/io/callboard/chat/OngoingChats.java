package io.callboard.chat;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The chats that no event has ended. */
@Stateless
public class OngoingChats {

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    /** Their ids, those that began last first, each with a number that grows whenever anything becomes known of it. */
    public Map<UUID, Long> newest(int most) {
        Map<UUID, Long> versions = new LinkedHashMap<>();
        entityManager
                .createQuery(
                        "select c.id, c.version from Chat c where c.status = :status"
                                + " order by c.occurredAt desc, c.id desc",
                        Object[].class)
                .setParameter("status", ChatStatus.ONGOING)
                .setMaxResults(most)
                .getResultList()
                .forEach(row -> versions.put((UUID) row[0], (Long) row[1]));
        return versions;
    }

    /** The chats of these ids, whatever has become of them. */
    public List<Chat> read(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("select c from Chat c where c.id in :ids", Chat.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
