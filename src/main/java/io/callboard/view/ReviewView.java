package io.callboard.view;

import io.callboard.access.Role;
import io.callboard.audit.Who;
import io.callboard.list.Facet;
import io.callboard.review.About;
import io.callboard.review.CannotReviewException;
import io.callboard.review.CannotReviewException.Reason;
import io.callboard.review.Change;
import io.callboard.review.Change.Kind;
import io.callboard.review.Label;
import io.callboard.review.Note;
import io.callboard.review.Review;
import io.callboard.review.ReviewRepository;
import io.callboard.review.Reviews;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What people added to the call or chat of the page, and what who looks may add. */
@Named
@RequestScoped
public class ReviewView {

    private static final System.Logger LOGGER = System.getLogger(ReviewView.class.getName());
    private static final int MOST_OFFERED = 40;
    private static final int MOST_AT_HAND = 5;

    /** What was typed and not kept, over the redirect, and the note that it was typed for. */
    private static final String DRAFT = "reviewDraft";

    private static final String DRAFT_OF = "reviewDraftOf";

    @Inject
    ReviewRepository additions;

    @Inject
    Reviews reviews;

    @Inject
    Colleagues colleagues;

    @Inject
    Words words;

    private About about;
    private String here;
    private Review review;
    private List<Label> labels = List.of();
    private List<NoteLine> notes = List.of();
    private List<Facet> offered;

    /** @param here the page's address */
    void load(About about, String here) {
        this.about = about;
        this.here = here;
        review = additions.find(about).orElse(null);
        labels = additions.labels(about).stream()
                .sorted(Comparator.comparing(Label::getText, words.alphabet()))
                .toList();
        notes = additions.notes(about).stream().map(ReviewView::line).toList();
    }

    private static NoteLine line(Note note) {
        String text = note.text(Sight.numbers());
        boolean own = isAllowed() && note.getAuthor().equals(Colleagues.self());
        String id = note.getId().toString();
        return new NoteLine(
                id,
                note.getVersion(),
                note.getAuthor(),
                note.getWrittenAt(),
                note.getEditedAt(),
                text,
                own,
                own || isAdministrator(),
                own && id.equals(flash(DRAFT_OF)) ? Objects.toString(flash(DRAFT), text) : text);
    }

    public About getAbout() {
        return about;
    }

    /** Null when nobody touched it. */
    public Review getReview() {
        return review;
    }

    public boolean isReviewed() {
        return review != null && review.isReviewed();
    }

    public List<Label> getLabels() {
        return labels;
    }

    public List<NoteLine> getNotes() {
        return notes;
    }

    /** What was typed for a new note and not kept. */
    public String getDraft() {
        return "".equals(flash(DRAFT_OF)) ? Objects.toString(flash(DRAFT), "") : "";
    }

    /** Whether who looks may add and change; who acts on it asks again. */
    public boolean isWriter() {
        return isAllowed();
    }

    /** The labels in use that it lacks. */
    public List<Facet> getOffered() {
        if (offered == null) {
            Set<String> here = Set.copyOf(labels.stream().map(Label::getText).toList());
            offered = additions.usedLabels(MOST_OFFERED).stream()
                    .filter(facet -> !here.contains(facet.value()))
                    .toList();
        }
        return offered;
    }

    /** The few that are most in use. */
    public List<Facet> getAtHand() {
        return getOffered().stream().limit(MOST_AT_HAND).toList();
    }

    /** To whom it can be assigned, but oneself. */
    public List<String> getUsers() {
        return colleagues.names().stream()
                .filter(name -> !name.equals(Colleagues.self()))
                .toList();
    }

    /** Whether it is assigned to who looks. */
    public boolean isMine() {
        return review != null && Colleagues.self().equals(review.getAssignee());
    }

    /** What the page shows now, so that nobody overwrites what nobody saw. */
    public String getSeenAssignee() {
        return Change.shown(Kind.ASSIGN, review);
    }

    public String getSeenReviewed() {
        return Change.shown(Kind.UNREVIEWED, review);
    }

    /** Does what the pressed button says. */
    public void perform() throws IOException {
        ExternalContext context = context();
        if (!isAllowed() || about == null) {
            context.responseSendError(403, null);
            FacesContext.getCurrentInstance().responseComplete();
            return;
        }
        Deed deed = Deed.of(context.getRequestParameterValuesMap().get("deed"));
        try {
            perform(deed);
        } catch (CannotReviewException e) {
            keepDraft(deed, e.reason() == Reason.GONE);
            Toast.show(FacesMessage.SEVERITY_ERROR, words, "review.refused." + e.reason());
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot keep what was added: {0}", Causes.of(e));
            keepDraft(deed, false);
            Toast.show(FacesMessage.SEVERITY_ERROR, words, "review.failed");
        }
        context.redirect(here);
    }

    private void perform(Deed deed) {
        Who who = CurrentRequest.actor().who();
        switch (deed.name()) {
            case "reviewed" -> reviewed();
            case "unreviewed" -> change(new Change(Kind.UNREVIEWED, "", typed("seen_reviewed")));
            case "assign" -> change(new Change(Kind.ASSIGN, deed.with(), typed("seen_assignee")));
            case "unassign" -> change(new Change(Kind.UNASSIGN, "", typed("seen_assignee")));
            case "label" -> change(Change.of(Kind.LABEL, deed.with().isEmpty() ? typed("label") : deed.with()));
            case "unlabel" -> change(Change.of(Kind.UNLABEL, deed.with()));
            case "note" -> reviews.note(about, typed("text"), who);
            case "save" -> reviews.edit(deed.id(), about, version(deed), typed("text_" + deed.with()), who);
            case "delete" -> reviews.delete(deed.id(), about, version(deed), who, isAdministrator());
            default -> throw new CannotReviewException(Reason.GONE);
        }
    }

    private void reviewed() {
        if (change(Change.of(Kind.REVIEWED, "")) == 0) {
            Toast.show(FacesMessage.SEVERITY_INFO, words, "review.already");
        }
    }

    private int change(Change change) {
        return reviews.change(change, List.of(about), CurrentRequest.actor().who(), colleagues.names())
                .changed();
    }

    private static long version(Deed deed) {
        String version = typed("version_" + deed.with());
        return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1;
    }

    private static String typed(String name) {
        return Objects.requireNonNullElse(context().getRequestParameterMap().get(name), "");
    }

    /** @param gone whether there is no note any more that it was typed for: then it is one for a new note */
    private static void keepDraft(Deed deed, boolean gone) {
        if (deed.name().equals("note") || deed.name().equals("save")) {
            boolean fresh = deed.name().equals("note");
            context().getFlash().put(DRAFT_OF, fresh || gone ? "" : deed.with());
            context().getFlash().put(DRAFT, typed(fresh ? "text" : "text_" + deed.with()));
        }
    }

    private static Object flash(String name) {
        return context().getFlash().get(name);
    }

    static boolean isAllowed() {
        return context().isUserInRole(Role.OPERATOR.roleName()) || isAdministrator();
    }

    private static boolean isAdministrator() {
        return context().isUserInRole(Role.ADMINISTRATOR.roleName());
    }

    private static ExternalContext context() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
