package io.callboard;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the packages of Callboard promise, as rules over the compiled classes, each with a fault that breaks it. */
final class ArchitectureRules {

    /** Whom each package may import, itself aside. A package that is not here has no place yet. */
    private static final Map<String, List<String>> IMPORTS = new TreeMap<>(Map.ofEntries(
            Map.entry("config", List.of()),
            Map.entry("address", List.of()),
            Map.entry("event", List.of()),
            Map.entry("trace", List.of()),
            Map.entry("search", List.of()),
            Map.entry("schema", List.of("config", "event")),
            Map.entry("list", List.of("event", "search")),
            Map.entry("audit", List.of("event", "list")),
            Map.entry("review", List.of("audit", "event", "list")),
            Map.entry("savedview", List.of("event", "audit")),
            Map.entry("call", List.of("event", "list", "review", "search")),
            Map.entry("chat", List.of("event", "list", "review", "search")),
            Map.entry("inbox", List.of("config", "event", "audit", "list", "trace")),
            Map.entry("access", List.of("config", "address", "audit")),
            Map.entry("signature", List.of("config")),
            Map.entry("rejection", List.of("config", "event", "list")),
            Map.entry("endpoint", List.of("config", "event", "address", "inbox", "rejection", "signature", "trace")),
            Map.entry("verification", List.of("config", "event", "inbox", "signature")),
            Map.entry("source", List.of("config", "address", "audit", "signature", "verification")),
            Map.entry("insight", List.of("call", "chat")),
            Map.entry("live", List.of("call", "chat", "event", "config")),
            Map.entry("export", List.of("call", "chat", "audit", "list", "event", "config")),
            Map.entry("projection", List.of("event", "call", "chat", "list", "inbox", "trace")),
            Map.entry("relay", List.of("event", "config", "call", "chat", "audit", "trace")),
            Map.entry(
                    "api",
                    List.of(
                            "call",
                            "chat",
                            "list",
                            "review",
                            "inbox",
                            "rejection",
                            "relay",
                            "verification",
                            "access",
                            "audit",
                            "export",
                            "event",
                            "config")),
            Map.entry("recording", List.of("call", "address", "config", "access", "audit")),
            Map.entry("health", List.of("inbox", "rejection", "relay", "verification", "config")),
            Map.entry("metrics", List.of("health", "inbox", "rejection", "relay", "event", "address", "config")),
            Map.entry(
                    "view",
                    List.of(
                            "call",
                            "chat",
                            "list",
                            "review",
                            "search",
                            "savedview",
                            "inbox",
                            "insight",
                            "live",
                            "rejection",
                            "relay",
                            "verification",
                            "access",
                            "audit",
                            "export",
                            "schema",
                            "source",
                            "event",
                            "config"))));

    private ArchitectureRules() {}

    /**
     * A promise and a way to break it.
     *
     * @param fault classes that break it, as sources
     */
    record Rule(String promise, ArchRule rule, String... fault) {
        @Override
        public String toString() {
            return promise;
        }
    }

    static Stream<Rule> all() {
        return Stream.of(imports(), structure(), homes(), plainness(), style()).flatMap(rules -> rules);
    }

    private static Stream<Rule> imports() {
        return IMPORTS.keySet().stream().map(name -> {
            String other = IMPORTS.keySet().stream()
                    .filter(each -> !each.equals(name) && !IMPORTS.get(name).contains(each))
                    .findFirst()
                    .orElseThrow();
            String[] allowed = IMPORTS.get(name).toArray(String[]::new);
            return new Rule(
                    name + " imports only " + IMPORTS.get(name),
                    noClasses()
                            .that(inside(name))
                            .should()
                            .dependOnClassesThat(resideInAPackage("io.callboard..")
                                    .and(not(inside(name)))
                                    .and(not(inside(allowed)))),
                    "package io.callboard.%s; class A { io.callboard.%s.B b; }".formatted(name, other),
                    "package io.callboard.%s; public class B {}".formatted(other));
        });
    }

    private static Stream<Rule> structure() {
        return Stream.of(
                new Rule(
                        "every class is in a package of the table",
                        classes()
                                .should(ArchConditions.be(
                                        inside(IMPORTS.keySet().toArray(String[]::new)))),
                        "package io.callboard.billing; class Invoice {}"),
                new Rule(
                        "no package imports one that imports it",
                        slices().matching("io.callboard.(**)").should().beFreeOfCycles(),
                        "package io.callboard.view.page; public class A { io.callboard.view.part.B b; }",
                        "package io.callboard.view.part; public class B { io.callboard.view.page.A a; }"),
                new Rule(
                        "no package with all below it imports one that imports it",
                        slices().matching("io.callboard.(*)..").should().beFreeOfCycles(),
                        "package io.callboard.call.a; class A { io.callboard.chat.b.B b; }",
                        "package io.callboard.chat.b; public class B {}",
                        "package io.callboard.chat.c; class C { io.callboard.call.d.D d; }",
                        "package io.callboard.call.d; public class D {}"),
                new Rule(
                        "packages have nouns of their own for names",
                        noClasses()
                                .should()
                                .resideInAnyPackage(
                                        "..common..",
                                        "..core..",
                                        "..dto..",
                                        "..helper..",
                                        "..impl..",
                                        "..manager..",
                                        "..model..",
                                        "..service..",
                                        "..util.."),
                        "package io.callboard.call.util; class A {}"),
                new Rule(
                        "classes are named after what they answer for",
                        noClasses()
                                .should()
                                .haveNameMatching(".*(DTO|Dto|Helper|Impl|Manager|Service|Util|Utils)(\\$.*)?"),
                        "package io.callboard.call; class CallServiceImpl {}"));
    }

    private static Stream<Rule> homes() {
        return Stream.of(
                home("jakarta.ws.rs..", "jakarta.ws.rs.core.Response", "endpoint", "api", "health", "metrics"),
                home("jakarta.faces..", "jakarta.faces.context.FacesContext", "view"),
                home("org.primefaces..", "org.primefaces.PrimeFaces", "view"),
                home(
                        "jakarta.persistence..",
                        "jakarta.persistence.EntityManager",
                        "schema",
                        "list",
                        "call",
                        "chat",
                        "inbox",
                        "insight",
                        "access",
                        "audit",
                        "projection",
                        "rejection",
                        "relay",
                        "review",
                        "savedview",
                        "verification"),
                home("jakarta.jms..", "jakarta.jms.JMSContext", "relay.jms", "endpoint.queue"),
                home("org.eclipse.persistence..", "org.eclipse.persistence.sessions.Session", "schema"),
                home("io.micrometer..", "io.micrometer.core.instrument.MeterRegistry", "metrics"),
                home("org.dhatim.fastexcel..", "org.dhatim.fastexcel.Workbook", "export"),
                home("io.opentelemetry..", "io.opentelemetry.api.trace.Span", "trace"),
                home("com.nimbusds..", "com.nimbusds.oauth2.sdk.id.State", "access"),
                home("org.flywaydb..", "org.flywaydb.core.Flyway", "schema"),
                home(ObservesAsync.class, "void a(@%s String b) {}", "projection"),
                home(UserTransaction.class, "%s b;", "schema"),
                home(Transactional.class, "@%s void a() {}"));
    }

    private static Rule home(String api, String example, String... homes) {
        return new Rule(
                api + " is used only in " + List.of(homes),
                noClasses().that(not(inside(homes))).should().dependOnClassesThat(resideInAPackage(api)),
                "package io.callboard.config; class A { " + example + " example; }");
    }

    private static Rule home(Class<?> type, String use, String... homes) {
        return new Rule(
                type.getSimpleName() + " is used only in " + List.of(homes),
                noClasses().that(not(inside(homes))).should().dependOnClassesThat(assignableTo(type)),
                "package io.callboard.config; class A { " + use.formatted(type.getName()) + " }");
    }

    private static Stream<Rule> plainness() {
        return Stream.of(
                new Rule(
                        "event knows no container, only JSON",
                        noClasses()
                                .that(inside("event"))
                                .should()
                                .dependOnClassesThat(
                                        resideInAPackage("jakarta..").and(not(resideInAPackage("jakarta.json..")))),
                        "package io.callboard.event; class A { @jakarta.inject.Inject String b; }"),
                plain("signature"),
                plain("address"),
                plain("inbox.spool"));
    }

    private static Rule plain(String name) {
        return new Rule(
                name + " knows no container",
                noClasses().that(inside(name)).should().dependOnClassesThat(resideInAPackage("jakarta..")),
                "package io.callboard." + name + "; class A { @jakarta.inject.Inject String b; }");
    }

    private static Stream<Rule> style() {
        return Stream.of(
                new Rule(
                        "no singleton is made by its timer: Payara cannot undeploy when one comes then",
                        classes()
                                .that()
                                .areAnnotatedWith(Singleton.class)
                                .should()
                                .beAnnotatedWith(Startup.class),
                        "package io.callboard.inbox; @jakarta.ejb.Singleton public class A {}"),
                new Rule(
                        "pages are given no Optional: from Expression Language 6 on they see what is in it",
                        methods()
                                .that()
                                .areDeclaredInClassesThat()
                                .areAnnotatedWith(Named.class)
                                .and()
                                .arePublic()
                                .should()
                                .notHaveRawReturnType(Optional.class),
                        "package io.callboard.view; @jakarta.inject.Named class A { "
                                + "public java.util.Optional<String> getB() { return null; } }"),
                new Rule(
                        "pages call what records tell: from Expression Language 6 on they have no getters",
                        methods()
                                .that()
                                .areDeclaredInClassesThat(
                                        resideInAPackage("io.callboard.view..").and(assignableTo(Record.class)))
                                .should()
                                .haveNameNotMatching("(get|is)[A-Z].*"),
                        "package io.callboard.view; public class A { record B(String c) { public String getD() { return c; } } }"),
                new Rule(
                        "logs through System.Logger alone",
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "java.util.logging..",
                                        "org.slf4j..",
                                        "org.jboss.logging..",
                                        "org.apache.logging..",
                                        "org.apache.commons.logging.."),
                        "package io.callboard.call; class A { java.util.logging.Logger LOGGER; }"),
                new Rule(
                        "loggers are private constants named LOGGER",
                        fields().that()
                                .haveRawType(System.Logger.class)
                                .should()
                                .haveName("LOGGER")
                                .andShould()
                                .bePrivate()
                                .andShould()
                                .beStatic()
                                .andShould()
                                .beFinal(),
                        "package io.callboard.call; class A { System.Logger log; }"),
                new Rule(
                        "leaves the standard streams alone",
                        noClasses().should(ACCESS_STANDARD_STREAMS),
                        "package io.callboard.call; class A { void a() { System.out.println(); } }"),
                moment(Date.class),
                moment(Calendar.class),
                moment(LocalDateTime.class),
                clock(System.class, "currentTimeMillis"),
                clock(Instant.class, "now"),
                clock(Clock.class, "systemUTC"),
                clock(Clock.class, "systemDefaultZone"),
                new Rule(
                        "exceptions are unchecked",
                        classes()
                                .that()
                                .areAssignableTo(Exception.class)
                                .should()
                                .beAssignableTo(RuntimeException.class),
                        "package io.callboard.call; class A extends Exception {}"));
    }

    private static Rule moment(Class<?> type) {
        return new Rule(
                "no moment is a " + type.getSimpleName(),
                noClasses().should().dependOnClassesThat(assignableTo(type)),
                "package io.callboard.call; class A { " + type.getName() + " b; }");
    }

    private static Rule clock(Class<?> type, String method) {
        return new Rule(
                "time comes from the injected clock, not from " + type.getSimpleName() + "." + method,
                noClasses().that(not(inside("config"))).should().callMethod(type, method),
                "package io.callboard.call; class A { Object a = " + type.getName() + "." + method + "(); }");
    }

    private static DescribedPredicate<JavaClass> inside(String... names) {
        return resideInAnyPackage(
                Stream.of(names).map(name -> "io.callboard." + name + "..").toArray(String[]::new));
    }
}
