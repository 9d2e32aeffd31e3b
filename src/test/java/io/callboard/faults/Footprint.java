package io.callboard.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is configured and deployed on a server, so that two moments can be compared: the lines of its configuration,
 * each without the order of its attributes, and the names of the files in the folders that it keeps such things in.
 */
record Footprint(List<String> lines) {

    /** What servers write for themselves, whoever deploys or changes anything. */
    private static final Pattern OF_ITS_OWN = Pattern.compile(String.join(
            "|",
            "configuration/standalone_xml_history/.*", // WildFly: each configuration that there was
            "config/(domain\\.xml\\.bak|\\.instancestate|\\.consistencymarker|lockfile|pid.*|domain-passwords|.*\\.lock)", // Payara
            "config/osgi-cache.*",
            "generated/.*", // Payara: what it makes of applications
            "lib/databases/callboard\\..*" // the embedded database, which is the administrator's to delete
            ));

    /** What Payara writes into its configuration when something is deployed there for the first time: its defaults. */
    private static final Pattern DEFAULTS = Pattern.compile(String.join(
            "|",
            "(< )?<?((cdi|ejb-timer|jms)-service|(ejb|web)-container|session-(config|manager)|(manager|session|store)-properties"
                    + "|(jdbc-config-source|microprofile-openapi)-configuration| )+",
            "<jms-service default-jms-host=\"default_JMS_host\" type=\"EMBEDDED\"",
            "< <jms-host host=\"localhost\" jms-host name=\"default_JMS_host\" port=\"\\$\\{JMS_PROVIDER_PORT}\"",
            "< <connector-connection-pool __default.* name=\"jms resource-adapter-name=\"jmsra\" steady-pool-size=\"1\"",
            "< <connector-resource __default.* __defaultConnectionFactory-Connection-Pool\" .*",
            "< <managed-thread-factory __default.* object-type=\"system-all\"",
            "< <resource-ref __default(ConnectionFactory|ManagedThreadFactory)\" ref=\".*"));

    static Footprint of(Node node) {
        try {
            List<String> lines = new ArrayList<>();
            Files.readAllLines(node.configuration()).stream()
                    .map(Footprint::words)
                    .filter(line -> !line.isEmpty() && !DEFAULTS.matcher(line).matches())
                    .forEach(lines::add);
            for (Path folder : node.kept()) {
                lines.addAll(files(folder));
            }
            return new Footprint(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(String line) {
        return String.join(
                " ", Arrays.stream(line.strip().split("[ />]+")).sorted().toList());
    }

    private static List<String> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.getParent().relativize(file).toString())
                    .filter(name -> !OF_ITS_OWN.matcher(name).matches())
                    .toList();
        }
    }

    /** What is here and not there, as often as it is. */
    List<String> without(Footprint other) {
        List<String> rest = new ArrayList<>(lines);
        other.lines.forEach(rest::remove);
        return rest;
    }
}
