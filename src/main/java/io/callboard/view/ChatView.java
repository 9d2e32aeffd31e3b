package io.callboard.view;

import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Target;
import io.callboard.audit.Trail;
import io.callboard.chat.Chat;
import io.callboard.chat.ChatRepository;
import io.callboard.event.StorableText;
import io.callboard.event.Subject;
import io.callboard.review.About;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One chat. */
@Named
@RequestScoped
public class ChatView {

    private static final System.Logger LOGGER = System.getLogger(ChatView.class.getName());
    private static final Set<String> TABS = Set.of("messages", "life", "raw");

    @Inject
    ChatRepository chats;

    @Inject
    Life life;

    @Inject
    ReviewView review;

    @Inject
    Trail trail;

    @Inject
    Words words;

    @Inject
    Times times;

    private Chat chat;
    private boolean failed;
    private String id;
    private String tab;
    private Address address;
    private Beside beside;
    private List<Entry> entries = List.of();
    private Marks marks = Marks.NONE;

    @PostConstruct
    void load() {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        Map<String, String> parameters = context.getRequestParameterMap();
        id = StorableText.of(parameters.getOrDefault("id", ""));
        String source = parameters.containsKey("source") ? StorableText.of(parameters.get("source")) : null;
        tab = TABS.contains(parameters.getOrDefault("tab", "")) ? parameters.get("tab") : "messages";
        try {
            load(context, source == null ? chats.findByChatId(id).stream().findFirst() : chats.find(source, id));
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot read a chat: {0}", Causes.of(e));
            context.setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            chat = null;
            failed = true;
        }
    }

    private void load(ExternalContext context, Optional<Chat> found) {
        if (found.isEmpty()) {
            context.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chat = found.get().seen(Sight.numbers());
        if (CurrentRequest.isRead()) {
            trail.tell(Note.done(Deed.CHAT_OPENED, CurrentRequest.actor().who(), Target.chat(chat.getSource(), id)));
        }
        life.load(
                chat.getSource(),
                Subject.CHAT,
                id,
                "raw".equals(tab),
                context.getRequestParameterMap().get("delivery"));
        beside = ChatsView.beside(chats, times, found.get().getId());
        address = new Address("chat.xhtml", Map.of())
                .with("source", chat.getSource())
                .with(Beside.LIST, beside.query())
                .with("id", id);
        review.load(new About(Subject.CHAT, chat.getSource(), id), tab(tab));
        if (chat.getMessages() != null) {
            entries = Conversation.of(chat.getMessages().lines());
        }
        String find = context.getRequestParameterMap().get(Marks.PARAMETER);
        marks = Marks.of(find, entries, chat.getSummary(), chats::finder);
    }

    /** Null when there is none of that id, or it cannot be read. */
    public Chat getChat() {
        return chat;
    }

    /** Whether the database did not answer. */
    public boolean isFailed() {
        return failed;
    }

    /** The id that was asked for. */
    public String getId() {
        return id;
    }

    /** {@code messages}, {@code life} or {@code raw}. */
    public String getTab() {
        return tab;
    }

    /** This page with another tab. */
    public String tab(String name) {
        return address.with("tab", "messages".equals(name) ? null : name).url();
    }

    /** This page with that delivery as it came. */
    public String raw(Object delivery) {
        return address.with("tab", "raw").with("delivery", delivery).url();
    }

    /** What the page was opened to look for. */
    public Marks getMarks() {
        return marks;
    }

    /** The way back to the list, and to what stands beside it there. */
    public Beside getBeside() {
        return beside;
    }

    public List<Entry> getEntries() {
        return entries;
    }

    /** Null when no event told any. */
    public CostTable getCost() {
        return CostTable.of(chat.getChatCost());
    }

    /** Whether the agent called a tool. */
    public boolean isTools() {
        return entries.stream().anyMatch(entry -> "tool".equals(entry.kind()));
    }

    public Long getDuration() {
        return chat.getStartTimestamp() == null || chat.getEndTimestamp() == null
                ? null
                : Duration.between(chat.getStartTimestamp(), chat.getEndTimestamp())
                        .toMillis();
    }

    /** Why there is no summary, message, analysis or cost. */
    public String missing(String what) {
        String reason = chat.getStatus().isOver() ? "ended" : "ongoing";
        return words.get("missing.chat." + what + "." + reason);
    }
}
