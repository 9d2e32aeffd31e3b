package io.callboard.api;

import io.callboard.access.Actor;
import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Target;
import io.callboard.audit.Trail;
import io.callboard.chat.Chat;
import io.callboard.chat.ChatRepository;
import io.callboard.chat.ChatSort;
import io.callboard.event.StorableText;
import io.callboard.list.Filter;
import io.callboard.list.Tally;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The chats, filtered as on the chats page. */
@Path("chats")
@Produces(MediaType.APPLICATION_JSON)
public class ChatsResource {

    @Inject
    ChatRepository chats;

    @Inject
    Trail trail;

    @Inject
    Clock clock;

    /** One page of chats, newest first unless asked for otherwise. */
    @GET
    @Operation(summary = "Lists chats, newest first unless asked for otherwise")
    public Page<ChatItem> list(@BeanParam ChatQuery query) {
        Filter filter = query.filter(clock.instant());
        ChatSort sort = query.sort();
        return query.page(
                chats.page(filter, sort, query.place(sort.order()), query.most(), clock.instant()),
                row -> ChatItem.of(row.seen(query.numbers())));
    }

    /** How many there are on all pages. */
    @GET
    @Path("count")
    @Operation(summary = "Counts the chats that fit the filters, up to 10,000")
    public Count count(@BeanParam ChatQuery query) {
        return Count.of(chats.count(query.filter(clock.instant()), Tally.MOST));
    }

    /**
     * One chat.
     *
     * @param chatId the provider's id
     * @param source needed only when chats of several sources have this id
     */
    @GET
    @Path("{id}")
    @Operation(summary = "Shows one chat with all that is known of it")
    public ChatDocument show(
            @PathParam("id")
                    @Parameter(description = "The provider's chat_id; with a slash or dots alone, use the list's id")
                    String chatId,
            @QueryParam("source") @Parameter(description = "Needed when several sources have this id") String source,
            @Context SecurityContext caller,
            @Context HttpServletRequest request) {
        Chat found = Subjects.one("chat", chats.findByChatId(StorableText.of(chatId)), Chat::getSource, source);
        Target target = Target.chat(found.getSource(), found.getChatId());
        trail.tell(Note.done(Deed.CHAT_OPENED, Actor.of(request).who(), target).with("API"));
        return ChatDocument.of(found.seen(Rights.numbers(caller)));
    }
}
