package io.callboard.it;

import io.callboard.access.Role;
import io.callboard.api.ApiApplication;
import io.callboard.health.HealthApplication;
import io.callboard.metrics.MetricsApplication;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What there is to see and to do, and the least role for it. {@link #found()} looks for all of it in the sources; a new
 * page, path or action without a row here makes {@link RolesTest} fail.
 */
final class Roles {

    /** By what it is called in the sources; without a role for everyone, logged in or not. */
    private static final String TABLE = """
            page account.xhtml viewer
            page audit.xhtml administrator
            page call.xhtml viewer
            page calls.xhtml viewer
            page chat.xhtml viewer
            page chats.xhtml viewer
            page deliveries.xhtml viewer
            page destinations.xhtml viewer
            page export.xhtml viewer
            page insight.xhtml viewer
            page live.xhtml viewer
            page login.xhtml
            page rejected.xhtml viewer
            page sources.xhtml administrator
            page users.xhtml administrator
            servlet /export viewer
            servlet /live/cards viewer
            servlet /news viewer
            servlet /recording viewer
            servlet /recording/peaks viewer
            servlet /recording/state viewer
            servlet /reveal viewer
            servlet /session viewer
            servlet /sign-on
            servlet /sign-on/back
            api GET audit administrator
            api GET audit.{format:csv|xlsx|ndjson} administrator
            api GET audit/count administrator
            api GET calls viewer
            api GET calls.{format:csv|xlsx|ndjson} viewer
            api GET calls/count viewer
            api GET calls/{id} viewer
            api GET chats viewer
            api GET chats.{format:csv|xlsx|ndjson} viewer
            api GET chats/count viewer
            api GET chats/{id} viewer
            api GET deliveries viewer
            api GET deliveries/count viewer
            api GET deliveries/{id} operator
            api GET destinations viewer
            api GET openapi.json viewer
            api GET rejections viewer
            api GET rejections/count viewer
            api GET schemas/{name}.json viewer
            api GET verification administrator
            probe GET health
            probe GET health/live
            probe GET health/ready
            probe GET metrics viewer
            action accountView.change viewer
            action bulkView.confirm operator
            action deliveriesView.discard operator
            action deliveriesView.release operator
            action deliveriesView.replay operator
            action destinationsView.confirm operator
            action loginView.logout viewer
            action loginView.skip
            action loginView.submit
            action reviewBulk.perform operator
            action reviewView.perform operator
            action savedViewsBar.perform viewer
            action sourcesView.test administrator
            action stuckMessageView.giveUp operator
            action tokensView.make viewer
            action tokensView.revoke viewer
            action usersView.add administrator
            action usersView.changeRole administrator
            action usersView.disable administrator
            action usersView.enable administrator
            action usersView.reset administrator
            """;

    private static final java.nio.file.Path PAGES = java.nio.file.Path.of("src/main/webapp");
    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes/io/callboard");
    private static final Pattern ACTION =
            Pattern.compile("(?:action|actionListener|listener)=\"#\\{(\\w+\\.\\w+)(?:\\(.*?\\))?}\"");

    /** What is no action but an address. */
    private static final Set<String> ADDRESSES = Set.of("list.page", "list.export");

    private Roles() {}

    /** The least role by what it is for; null for everyone. */
    static Map<String, Role> table() {
        Map<String, Role> table = new TreeMap<>();
        TABLE.lines().forEach(line -> {
            int end = line.lastIndexOf(' ');
            String last = line.substring(end + 1);
            boolean open = Arrays.stream(Role.values())
                    .noneMatch(role -> role.roleName().equals(last));
            table.put(open ? line : line.substring(0, end), open ? null : Role.valueOf(last.toUpperCase(Locale.ROOT)));
        });
        return table;
    }

    /** The rows of one kind: page, servlet, api, probe or action; without the kind. */
    static Map<String, Role> table(String kind) {
        Map<String, Role> rows = new TreeMap<>();
        table().forEach((row, role) -> {
            if (row.startsWith(kind + " ")) {
                rows.put(row.substring(kind.length() + 1), role);
            }
        });
        return rows;
    }

    /** All that the sources have. */
    static Set<String> found() {
        return Stream.of(pages(), actions(), api(), probes(), servlets())
                .flatMap(found -> found)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> pages() {
        return files(PAGES, ".xhtml")
                .map(file -> PAGES.relativize(file).toString())
                .filter(path -> !path.startsWith("WEB-INF"))
                .map(path -> "page " + path);
    }

    private static Stream<String> actions() {
        return files(PAGES, ".xhtml").flatMap(file -> ACTION.matcher(read(file))
                .results()
                .map(match -> match.group(1))
                .filter(action -> !ADDRESSES.contains(action))
                .map(action -> "action " + action));
    }

    private static Stream<String> api() {
        return operations(new ApiApplication()).map(operation -> "api " + operation);
    }

    /** The application's own path is part of them. */
    private static Stream<String> probes() {
        return Stream.concat(
                        operations(new HealthApplication()).map(operation -> operation.replaceFirst(" /", " health")),
                        operations(new MetricsApplication()).map(operation -> operation.replaceFirst(" /", " metrics")))
                .map(operation -> "probe " + operation);
    }

    private static Stream<String> operations(Application application) {
        return application.getClasses().stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()).flatMap(Roles::operations));
    }

    private static Stream<String> operations(Method method) {
        String root = method.getDeclaringClass().getAnnotation(Path.class).value();
        Path below = method.getAnnotation(Path.class);
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> verb.value() + " " + root + (below == null ? "" : "/" + below.value()));
    }

    private static Stream<String> servlets() {
        return files(CLASSES, ".class")
                .map(file -> CLASSES.relativize(file).toString())
                .map(path -> "io.callboard." + path.replace('/', '.').replaceFirst("\\.class$", ""))
                .map(Roles::load)
                .filter(type -> type.isAnnotationPresent(WebServlet.class))
                .flatMap(type ->
                        Arrays.stream(type.getAnnotation(WebServlet.class).value()))
                .map(path -> "servlet " + path);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Roles.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<java.nio.file.Path> files(java.nio.file.Path folder, String ending) {
        try (Stream<java.nio.file.Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
