package io.callboard.access;

import io.callboard.access.LdapConnection.Person;
import io.callboard.config.Directory;
import io.callboard.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import javax.naming.AuthenticationException;
import javax.naming.InvalidNameException;
import javax.naming.NamingException;
import javax.naming.ldap.LdapName;

/** Lets people in whom the company's directory knows by this name and password. */
@ApplicationScoped
class DirectoryLogin {

    /** Of people for whom the directory is being asked: each holds a request thread of the server. */
    static final int AT_ONCE = 8;
    /** After a failure it is not asked again for so long. */
    static final Duration REST = Duration.ofSeconds(10);

    private static final System.Logger LOGGER = System.getLogger(DirectoryLogin.class.getName());

    private final Semaphore slots = new Semaphore(AT_ONCE);
    private volatile Instant restsUntil = Instant.MIN;

    /** For each answer of the directory. */
    int patienceMs = 5_000;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Whether the company has one. */
    boolean isThere() {
        return settings.signOn().directory().isPresent();
    }

    /** What the directory says of them. */
    LoginVerdict verify(String name, String password) {
        Directory directory = settings.signOn().directory().orElseThrow();
        if (name.isBlank() || password.isEmpty()) {
            return new LoginVerdict.Refused();
        }
        if (clock.instant().isBefore(restsUntil)) {
            return new LoginVerdict.Away(REST);
        }
        if (!slots.tryAcquire()) {
            return new LoginVerdict.Throttled(Login.BUSY);
        }
        try {
            return ask(directory, name, password);
        } catch (NamingException | IOException e) {
            restsUntil = clock.instant().plus(REST);
            LOGGER.log(
                    Level.WARNING,
                    "The directory at {0} cannot be asked; Callboard''s own users get in. {1}",
                    directory.urls(),
                    reason(e));
            return new LoginVerdict.Away(REST);
        } finally {
            slots.release();
        }
    }

    /** The password last, because from then on the directory is asked as that person, who may see less. */
    private LoginVerdict ask(Directory directory, String name, String password) throws NamingException, IOException {
        try (LdapConnection connection = open(directory.urls())) {
            if (directory.reader().isPresent()) {
                Directory.Reader reader = directory.reader().get();
                if (!connection.bind(reader.dn(), reader.password())) {
                    throw new AuthenticationException("it refuses name or password of callboard.ldap-bind-dn");
                }
            }
            Optional<Person> person = connection.person(directory, name);
            if (person.isEmpty()) {
                return new LoginVerdict.Refused();
            }
            List<String> groups = connection.groups(directory, person.get());
            if (!connection.bind(person.get().dn(), password)) {
                return new LoginVerdict.Refused();
            }
            return verdict(directory, person.get(), groups);
        }
    }

    private LoginVerdict verdict(Directory directory, Person person, List<String> groups) throws NamingException {
        Set<String> names = names(groups, new LdapName(directory.groupsBase()));
        Optional<Role> role =
                Role.highest(names::contains, directory.viewers(), directory.operators(), directory.administrators());
        if (role.isEmpty()) {
            LOGGER.log(Level.INFO, "No group of {0} has a role: {1}", person.name(), names);
        }
        return role.<LoginVerdict>map(known -> new LoginVerdict.Admitted(
                        new BoardCaller(person.name(), known, BoardCaller.Kind.COMPANY, clock.instant())))
                .orElseGet(LoginVerdict.NoRole::new);
    }

    /** The names of those below the base: who may make a group elsewhere in the directory makes no administrators. */
    private static Set<String> names(List<String> groups, LdapName base) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String group : groups) {
            try {
                LdapName dn = new LdapName(group);
                if (dn.size() > base.size() && dn.startsWith(base)) {
                    names.add(String.valueOf(dn.getRdn(dn.size() - 1).getValue()));
                }
            } catch (InvalidNameException e) {
                LOGGER.log(Level.DEBUG, "No name of a group: {0}", group);
            }
        }
        return names;
    }

    /** To the first server that answers. */
    private LdapConnection open(List<URI> urls) throws NamingException, IOException {
        for (URI url : urls.subList(0, urls.size() - 1)) {
            try {
                return LdapConnection.open(url, Directory.needsStartTls(url), patienceMs);
            } catch (NamingException | IOException e) {
                LOGGER.log(
                        Level.WARNING,
                        "The directory at {0} does not answer, the next one is asked. {1}",
                        url,
                        reason(e));
            }
        }
        URI last = urls.get(urls.size() - 1);
        return LdapConnection.open(last, Directory.needsStartTls(last), patienceMs);
    }

    /** What is at the bottom of it says most. */
    private static String reason(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = e == cause ? String.valueOf(e.getMessage()) : e.getMessage() + ": " + cause;
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
