package io.callboard.view;

import io.callboard.access.Role;
import io.callboard.audit.Who;
import io.callboard.list.Asked;
import io.callboard.list.Field;
import io.callboard.list.Fields;
import io.callboard.savedview.CannotSaveViewException;
import io.callboard.savedview.CannotSaveViewException.Reason;
import io.callboard.savedview.Draft;
import io.callboard.savedview.SavedView;
import io.callboard.savedview.SavedViews;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The saved views above a list of calls or chats: which there are, which one is shown, and what is done with them. */
@Named
@RequestScoped
public class SavedViewsBar {

    private static final System.Logger LOGGER = System.getLogger(SavedViewsBar.class.getName());

    private static final int MOST_TABS = 30;

    @Inject
    SavedViews views;

    @Inject
    Words words;

    @Inject
    Times times;

    private Fields fields;
    private String page;
    private FilteredListing list;
    private List<SavedView> visible = List.of();
    private Optional<SavedView> preferred = Optional.empty();
    private boolean failed;
    private boolean missing;

    /** The list that the current request asks for: by its address, by a view, or the one that it begins with. */
    FilteredListing list(String page, String defaultColumn, Fields fields) {
        this.page = page;
        this.fields = fields;
        read();
        String here = context().getRequestParameterMap().get("here");
        Address asked = CurrentRequest.isRead() || here == null ? Listing.requested(page) : Address.parse(page, here);
        list = new FilteredListing(shown(asked), defaultColumn, preferred.isPresent());
        return list;
    }

    private void read() {
        try {
            visible = views.visible(name(), Colleagues.self());
            preferred = views.preferred(name(), Colleagues.self())
                    .map(UUID::toString)
                    .flatMap(this::find);
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot read the saved views: {0}", Causes.of(e));
            failed = true;
        }
    }

    private Address shown(Address asked) {
        String wanted = asked.get(FilteredListing.VIEW);
        Address rest = asked.without(FilteredListing.VIEW);
        if (wanted == null) {
            return rest.bare() ? preferred.map(this::address).orElse(rest) : rest;
        }
        if (wanted.equals(FilteredListing.WHOLE)) {
            return rest;
        }
        Optional<SavedView> view = find(wanted);
        missing = view.isEmpty();
        return view.map(each -> over(address(each), rest)).orElse(rest);
    }

    private static Address over(Address view, Address rest) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(view.parameters());
        parameters.putAll(rest.parameters());
        return new Address(view.page(), parameters);
    }

    private Address address(SavedView view) {
        return Address.parse(page, view.getQuery());
    }

    /** {@code calls} or {@code chats}. */
    private String name() {
        return page.substring(0, page.indexOf('.'));
    }

    private Optional<SavedView> find(String id) {
        return visible.stream()
                .filter(view -> view.getId().toString().equals(id))
                .findFirst();
    }

    /** What can be kept of the list as it is shown. */
    private Address kept() {
        Set<String> names = new HashSet<>(Listing.LOOKS);
        names.add(Fields.ZONE);
        fields.all().stream().map(Field::name).forEach(names::add);
        return list.address().only(names);
    }

    /** Null when the address says nothing that the list does not know. */
    public String getUnknown() {
        Set<String> names = new HashSet<>(list.address().parameters().keySet());
        names.removeAll(kept().parameters().keySet());
        names.remove("page");
        return names.isEmpty() ? null : String.join(", ", names);
    }

    /** Whether the address asks for a view that there is none of, or not for who asks. */
    public boolean isMissing() {
        return missing;
    }

    /** Whether they cannot be read. */
    public boolean isFailed() {
        return failed;
    }

    /** The whole list. */
    public String getWhole() {
        return preferred.isPresent() ? FilteredListing.whole(page) : page;
    }

    /** Whether it is what is shown. */
    public boolean isWholeShown() {
        return kept().bare();
    }

    /** What is shown, so that it can be kept. */
    public String getHere() {
        return list.address().query();
    }

    /** One's own and those that are shared, by name. */
    public List<ViewLine> getLines() {
        Map<String, List<String>> shown = kept().parameters();
        Comparator<SavedView> byName = Comparator.comparing(SavedView::getName, words.alphabet());
        return visible.stream().sorted(byName).map(view -> line(view, shown)).toList();
    }

    /** The first of them, one's own before the others. */
    public List<ViewLine> getTabs() {
        return getLines().stream()
                .sorted(Comparator.comparing(line -> line.owner() != null && !line.preferred()))
                .limit(MOST_TABS)
                .toList();
    }

    private ViewLine line(SavedView view, Map<String, List<String>> shown) {
        boolean own = view.getOwner().equals(Colleagues.self());
        return new ViewLine(
                view.getId().toString(),
                view.getName(),
                new Address(page, Map.of())
                        .with(FilteredListing.VIEW, view.getId())
                        .url(),
                own ? null : view.getOwner(),
                view.isShared(),
                address(view).parameters().equals(shown),
                preferred.filter(view::equals).isPresent(),
                own || isAdministrator());
    }

    /**
     * Does what the pressed button says.
     *
     * @param shown what the list shows
     */
    public void perform(FilteredListing shown) throws IOException {
        Deed deed = Deed.of(context().getRequestParameterValuesMap().get("deed"));
        try {
            perform(deed, CurrentRequest.actor().who());
        } catch (CannotSaveViewException e) {
            Toast.show(FacesMessage.SEVERITY_ERROR, words, "views.refused." + e.reason());
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot keep a view: {0}", Causes.of(e));
            Toast.show(FacesMessage.SEVERITY_ERROR, words, "views.failed");
        }
        context().redirect(shown.getAgain());
    }

    private void perform(Deed deed, Who by) {
        switch (deed.name()) {
            case "save" -> views.save(name(), draft(typed("name"), typed("shared") != null, kept()), by);
            case "apply" -> apply(by);
            case "replace" -> replace(deed.id(), by);
            case "delete" -> views.delete(deed.id(), name(), by, isAdministrator());
            case "prefer" -> views.prefer(deed.id(), name(), by.name());
            case "unprefer" -> views.prefer(null, name(), by.name());
            default -> throw new CannotSaveViewException(Reason.GONE);
        }
    }

    /** Names and sharing as far as they are not what the form showed, so that nothing that others did meanwhile is undone. */
    private void apply(Who by) {
        for (SavedView view : visible) {
            String name = typed("name_" + view.getId());
            boolean shared = typed("shared_" + view.getId()) != null;
            boolean renames = name != null && !name.equals(typed("was_" + view.getId()));
            boolean shares = name != null && shared != (typed("wasshared_" + view.getId()) != null);
            if (renames || shares) {
                Draft draft = draft(renames ? name : view.getName(), shares ? shared : view.isShared(), address(view));
                views.change(view.getId(), name(), draft, by, isAdministrator());
            }
        }
    }

    private void replace(UUID id, Who by) {
        SavedView view = views.seen(id, name(), by.name());
        views.change(id, name(), draft(view.getName(), view.isShared(), kept()), by, isAdministrator());
    }

    /** What everybody sees says no number, neither in a chip nor in the address. */
    private Draft draft(String name, boolean shared, Address address) {
        if (shared && Sight.wouldTell(address, fields, new Asked(times.getNow(), times.getZone()))) {
            throw new CannotSaveViewException(Reason.NUMBER_IN_FILTER);
        }
        return new Draft(Objects.requireNonNullElse(name, ""), shared, address.query());
    }

    private static String typed(String name) {
        return context().getRequestParameterMap().get(name);
    }

    private static boolean isAdministrator() {
        return context().isUserInRole(Role.ADMINISTRATOR.roleName());
    }

    private static ExternalContext context() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
