package io.callboard.chat;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where chats are kept. Lists select rows, never a chat's documents. */
@Stateless
public class ChatRepository {

    private static final String ROWS = """
            select new io.callboard.chat.ChatRow(c.id, c.source, c.chatId, c.occurredAt, c.course.startTimestamp,
              c.course.endTimestamp, c.course.chatType, c.agent.agentId, c.agent.agentName, c.agent.agentVersion,
              c.status, c.assessment.sentiment, c.assessment.successful, c.assessment.summary,
              c.content.messageCount, c.content.combinedCost)
            from Chat c""";

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    public Optional<Chat> find(String source, String chatId) {
        return bySourceAndId(source, chatId).getResultStream().findFirst();
    }

    /** Chats of every source with the provider's id, newest first. */
    public List<Chat> findByChatId(String chatId) {
        return entityManager
                .createQuery(
                        "select c from Chat c where c.chatId = :chatId order by c.occurredAt desc, c.id desc",
                        Chat.class)
                .setParameter("chatId", chatId)
                .getResultList();
    }

    /**
     * One page of a list.
     *
     * @param first how many to skip, from 0
     * @param max the most to return
     */
    public List<ChatRow> list(ChatFilter filter, ChatSort sort, int first, int max) {
        ChatConditions conditions = new ChatConditions(filter);
        return rows(conditions, sort).setFirstResult(first).setMaxResults(max).getResultList();
    }

    public long count(ChatFilter filter) {
        ChatConditions conditions = new ChatConditions(filter);
        return bind(
                        entityManager.createQuery("select count(c.id) from Chat c" + conditions.where(), Long.class),
                        conditions)
                .getSingleResult();
    }

    /**
     * The next chats of a list of newest first.
     *
     * @param at when the last chat seen occurred; null from the newest
     * @param id that chat's id; null from the newest
     * @param max the most to return
     */
    public List<ChatRow> olderThan(ChatFilter filter, Instant at, UUID id, int max) {
        ChatConditions conditions = new ChatConditions(filter).olderThan(at, id);
        return rows(conditions, ChatSort.NEWEST_FIRST).setMaxResults(max).getResultList();
    }

    /** Every agent that has answered chats, each under the name it had last, sorted by name. */
    public List<Agent> agents() {
        return entityManager
                .createQuery("""
                        select c.agent.agentId, c.agent.agentName, max(c.occurredAt) from Chat c
                        where c.agent.agentId is not null
                        group by c.agent.agentId, c.agent.agentName order by max(c.occurredAt)""", Object[].class)
                .getResultStream()
                .map(row -> new Agent((String) row[0], (String) row[1]))
                .collect(toMap(Agent::id, agent -> agent, (older, newer) -> newer.name() == null ? older : newer))
                .values()
                .stream()
                .sorted(Comparator.comparing(ChatRepository::label, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Agent::id))
                .toList();
    }

    private static String label(Agent agent) {
        return agent.name() == null ? agent.id() : agent.name();
    }

    /** Every source that has sent chats, sorted. */
    public List<String> sources() {
        return distinct("c.source");
    }

    /**
     * The chats of these ids, by id, locked until the caller's transaction ends; new ones where there are none yet. When
     * two transactions make the same new chat, one of them fails on the unique key when it is written, and must be tried
     * again.
     */
    public Map<String, Chat> forUpdate(String source, Collection<String> chatIds) {
        Map<String, Chat> chats = entityManager
                .createQuery(
                        "select c from Chat c where c.source = :source and c.chatId in :ids order by c.id", Chat.class)
                .setParameter("source", source)
                .setParameter("ids", chatIds)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(Chat::getChatId, Function.identity()));
        chatIds.forEach(id -> chats.computeIfAbsent(id, unknown -> add(new Chat(source, unknown))));
        return chats;
    }

    private Chat add(Chat chat) {
        entityManager.persist(chat);
        return chat;
    }

    private TypedQuery<Chat> bySourceAndId(String source, String chatId) {
        return entityManager
                .createQuery("select c from Chat c where c.source = :source and c.chatId = :chatId", Chat.class)
                .setParameter("source", source)
                .setParameter("chatId", chatId);
    }

    private TypedQuery<ChatRow> rows(ChatConditions conditions, ChatSort sort) {
        return bind(
                entityManager.createQuery(ROWS + conditions.where() + " order by " + sort.items(), ChatRow.class),
                conditions);
    }

    private List<String> distinct(String path) {
        return entityManager
                .createQuery(
                        "select distinct " + path + " from Chat c where " + path + " is not null order by " + path,
                        String.class)
                .getResultList();
    }

    private static <Q extends Query> Q bind(Q query, ChatConditions conditions) {
        conditions.parameters().forEach(query::setParameter);
        return query;
    }
}
