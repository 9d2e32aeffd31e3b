package io.callboard.view;

import io.callboard.access.BoardUserRepository;
import io.callboard.review.ReviewRepository;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;

/**
 * To whom a call or chat can be assigned: Callboard's own users that are not disabled, whoever else anything is assigned to, and oneself. Of those
 * whom the company's sign-on lets in there is no list.
 */
@RequestScoped
public class Colleagues {

    @Inject
    BoardUserRepository users;

    @Inject
    ReviewRepository additions;

    @Inject
    Words words;

    private Set<String> names;

    /** In the order of the alphabet. */
    Set<String> names() {
        if (names == null) {
            names = new TreeSet<>(words.alphabet());
            names.addAll(additions.assignees());
            users.list().forEach(user -> offer(user.getName(), user.isEnabled()));
            names.add(self());
        }
        return names;
    }

    private void offer(String name, boolean enabled) {
        if (enabled) {
            names.add(name);
        } else {
            names.remove(name);
        }
    }

    /** As deeds of the user who looks are noted. */
    static String self() {
        return CurrentRequest.caller().label();
    }
}
