package io.callboard.access;

import io.callboard.audit.AuditFilter;
import io.callboard.audit.AuditRepository;
import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Target;
import io.callboard.audit.Who;
import io.callboard.config.SettingsReader;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.HeardTrail;
import io.callboard.fixture.SteppingClock;
import io.callboard.fixture.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Users, tokens and the login on an empty database, wired as a container would; passwords are hashed by nothing. */
final class AccessFixture {

    static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");
    static final String ADDRESS = "192.0.2.1";

    final SteppingClock clock = new SteppingClock(T0);
    final TestDatabase database;
    final PasswordHash hash = new OpenHash();
    final BoardUserRepository repository;
    final LoginThrottle throttle;
    final HeardTrail trail = new HeardTrail();
    final Login login = new Login();
    final Users users = new Users();
    final Standing standing = new Standing();
    final Tokens tokens = new Tokens();

    AccessFixture(DatabaseServer server) {
        database = server.emptied();
        repository = database.bean(BoardUserRepository.class);
        throttle = database.bean(LoginThrottle.class);
        throttle.networks = new LastNetworks();
        throttle.clock = clock;
        BoardIdentityStore store = new BoardIdentityStore();
        store.users = repository;
        store.hash = hash;
        login.stores = store::validate;
        login.throttle = throttle;
        login.users = repository;
        login.clock = clock;
        login.trail = trail;
        login.directory = new DirectoryLogin();
        login.directory.settings = new SettingsReader(Map.of(), Map.of()).read();
        login.networks = throttle.networks;
        login.realm = new RealmLogin();
        login.realm.settings = login.directory.settings;
        login.directory.clock = clock;
        users.users = repository;
        users.hash = hash;
        users.login = login;
        users.clock = clock;
        standing.users = repository;
        standing.clock = clock;
        tokens.tokens = database.bean(ApiTokenRepository.class);
        tokens.users = repository;
        tokens.clock = clock;
        repository.add(
                new BoardUser("admin", hash.of("secret".toCharArray()), Role.ADMINISTRATOR, T0),
                Note.done(Deed.USER_ADDED, Who.CALLBOARD, Target.of(Target.Kind.USER, "admin")));
    }

    /** The first administrator, at work. */
    Actor admin() {
        return actor("admin");
    }

    Actor actor(String name) {
        return new Actor(BoardCaller.of(repository.find(name).orElseThrow()), ADDRESS);
    }

    /** Every deed that was written, with its object, and what it was before and after. */
    List<String> audited() {
        return database.bean(AuditRepository.class).page(AuditFilter.ALL, false, null, 100, T0).rows().stream()
                .map(row -> row.deed() + " " + row.object() + ": " + row.before() + " > " + row.after())
                .toList();
    }

    LoginVerdict logIn(String name, String password) {
        return login.enter(name, password, ADDRESS);
    }

    /** Hashes that are the passwords. */
    private static final class OpenHash extends PasswordHash {

        @Override
        String of(char[] password) {
            return "open:" + new String(password);
        }

        @Override
        boolean fits(char[] password, String stored) {
            return of(password).equals(stored);
        }

        @Override
        boolean fitsNobody(char[] password) {
            return false;
        }
    }
}
