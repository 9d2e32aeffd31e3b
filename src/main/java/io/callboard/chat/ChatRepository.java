package io.callboard.chat;

import io.callboard.event.Numbers;
import io.callboard.list.Documents;
import io.callboard.list.Filter;
import io.callboard.list.Index;
import io.callboard.list.Listed;
import io.callboard.list.Neighbours;
import io.callboard.list.Place;
import io.callboard.list.Portion;
import io.callboard.list.Reworded;
import io.callboard.list.Selection;
import io.callboard.list.Slice;
import io.callboard.list.Swept;
import io.callboard.list.WordIndex;
import io.callboard.review.Marks;
import io.callboard.search.Excerpt;
import io.callboard.search.Finder;
import io.callboard.search.Script;
import io.callboard.search.Search;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
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
     * @param place null for the first page
     * @param now when the reader begins, if it is the first
     */
    public Slice<ChatRow> page(Filter filter, ChatSort sort, Place place, int size, Instant now) {
        return new Selection(entityManager, filter).page(sort.order(), place, size, now, this::rows, ChatRow::id);
    }

    /** The same page, and how all that fit are spread. */
    public Listed<ChatRow> list(Filter filter, ChatSort sort, Place place, int size, Instant now) {
        return new Selection(entityManager, filter).list(sort.order(), place, size, now, this::rows, ChatRow::id);
    }

    /** What stands before and after one of them in a list, whether or not it fits itself. */
    public Neighbours<ChatRow> neighbours(Filter filter, ChatSort sort, UUID id) {
        return new Selection(entityManager, filter).neighbours(sort.order(), id, this::rows, ChatRow::id);
    }

    /** Some of all that fit, see {@link Selection#portion}; {@code id} is null for the first. */
    public Portion<ChatRow> before(Filter filter, UUID id, int most) {
        return new Selection(entityManager, filter).portion(id, most, this::rows, ChatRow::id);
    }

    /** How many there are, at most that many. */
    public long count(Filter filter, int most) {
        return new Selection(entityManager, filter).count(most);
    }

    /** How many of them came to be known after that moment, at most that many. */
    public long newer(Filter filter, Instant moment, int most) {
        return new Selection(entityManager, filter).newer(moment, most);
    }

    /** What the agent was called last; empty when it was never named. */
    public Optional<String> agentName(String agentId) {
        return entityManager
                .createQuery(
                        "select c.agent.agentName from Chat c where c.agent.agentId = :id and c.agent.agentName is not null"
                                + " order by c.occurredAt desc, c.id desc",
                        String.class)
                .setParameter("id", agentId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Brings the attributes of chats that changed, or are of before, to what is known of them; left to the caller to flush. */
    public void index(Collection<Chat> changed) {
        new Index<>(entityManager, ChatAttribute.class, ChatAttribute::new)
                .write(changed.stream().map(Chat::reindex).toList());
        words().write(changed.stream()
                .map(Chat::reword)
                .flatMap(Optional::stream)
                .toList());
    }

    /**
     * Indexes some chats that were stored before their attributes were kept.
     *
     * @return how many, at most {@code max}; 0 when none is left
     */
    public int indexOlder(int max) {
        List<UUID> ids = entityManager
                .createQuery("select c.id from Chat c where c.indexed < :layout order by c.id", UUID.class)
                .setParameter("layout", Documents.LAYOUT)
                .setMaxResults(max)
                .getResultList();
        if (!ids.isEmpty()) {
            // Another node may be at the same ones
            index(entityManager
                    .createQuery(
                            "select c from Chat c where c.id in :ids and c.indexed < :layout order by c.id", Chat.class)
                    .setParameter("ids", ids)
                    .setParameter("layout", Documents.LAYOUT)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList());
            entityManager.flush();
        }
        return ids.size();
    }

    /**
     * Indexes the words of some chats that were stored before they were kept, for other languages, or by an earlier
     * Callboard on another node.
     *
     * @param after the id behind which to look for them
     * @param max how many at most
     */
    public Swept indexOlderWords(UUID after, int max) {
        Swept swept = words().sweep("chat", after, max);
        if (!swept.missing().isEmpty()) {
            words().write(entityManager
                    .createQuery("select c from Chat c where c.id in :ids order by c.id", Chat.class)
                    .setParameter("ids", swept.missing())
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultStream()
                    .map(chat -> new Reworded(chat.getId(), chat.script()))
                    .toList());
        }
        return swept;
    }

    /** Where the words that the filter looks for stand, by the chat's id; none when it looks for none. */
    public Map<UUID, Excerpt> excerpts(Filter filter, Collection<UUID> ids, Numbers numbers) {
        if (filter.search().isEmpty() || ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Script> scripts = entityManager
                .createQuery(
                        "select c.id, c.content.transcript, c.assessment.summary from Chat c where c.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0],
                        row -> new Script(numbers.text((String) row[1]), numbers.text((String) row[2]))));
        return words().excerpts(filter.search().get(), scripts);
    }

    /** Finds in these texts what lists find by that search. */
    public Finder finder(Search search, Collection<String> texts) {
        return words().finder(search, texts);
    }

    private WordIndex words() {
        return new WordIndex(entityManager, "chat_words", "chat_id");
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

    /** Those of these ids that there are, in any order. */
    public List<ChatRow> rows(Collection<UUID> ids) {
        List<ChatRow> rows = entityManager
                .createQuery(ROWS + " where c.id in :ids", ChatRow.class)
                .setParameter("ids", ids)
                .getResultList();
        return Marks.on(rows, entityManager, ChatRow::about, ChatRow::marked);
    }
}
