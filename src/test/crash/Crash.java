import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Kills the server of {@code mvn -P run} right after a 204, under load, and looks whether every acknowledged delivery is
 * there and projected after the next start. From the project's folder, with a JDK 17 and Maven:
 *
 * <pre>java src/test/crash/Crash.java [rounds=10] [connections=16] [port=8180]</pre>
 *
 * Ends with 1 when an acknowledged delivery is missing or not projected. The database lies in {@code target/crash}, apart from that of {@code data}.
 */
final class Crash {

    private static final Path DATA = Path.of("target", "crash");
    private static final String KEY = "key_callboard_demo";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What a call shows, in the API's words, when an event has reached it. */
    private static final Map<String, String> BROUGHT =
            Map.of("call_started", "call_id", "call_ended", "duration_ms", "call_analyzed", "call_summary");

    private static final Map<String, String> SAMPLES = Map.of(
            "call_started", "01_call_started_phone_inbound.json",
            "call_ended", "03_call_ended_phone_full.json",
            "call_analyzed", "09_call_analyzed_full.json");

    private final int port;
    private final String address;
    private final Api api;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Set<Sent> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger attempted = new AtomicInteger();
    private Process run;

    /** One delivery; no two are alike. */
    record Sent(String event, String callId) {}

    private Crash(int port) {
        this.port = port;
        address = "http://localhost:" + port + "/callboard/";
        api = new Api(address + "api/", DATA);
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        int connections = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 16;
        int port = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8180;
        Crash crash = new Crash(port);
        Runtime.getRuntime().addShutdownHook(new Thread(crash::stop));
        System.exit(crash.play(rounds, connections) == 0 ? 0 : 1);
    }

    /** Returns how many acknowledged deliveries are missing or not projected. */
    private int play(int rounds, int connections) throws Exception {
        delete(DATA);
        start();
        System.out.println("round  attempted  acknowledged  present  projected  lost   (sums of all rounds so far)");
        int lost;
        int unprojected = 0;
        for (int round = 1; round <= rounds; round++) {
            load(round, connections);
            start();
            Map<Sent, String> present = Map.of();
            Set<Sent> projected = Set.of();
            for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(1000)) {
                present = present();
                projected = projected(present);
                if (projected.containsAll(acknowledged)) {
                    break;
                }
            }
            lost = missing(present.keySet());
            unprojected = missing(projected);
            int kept = acknowledged.size();
            System.out.printf(
                    "%5d  %9d  %12d  %7d  %9d  %4d%n",
                    round, attempted.get(), kept, kept - lost, kept - unprojected, lost);
        }
        return unprojected;
    }

    private int missing(Set<Sent> found) {
        Set<Sent> missing = new HashSet<>(acknowledged);
        missing.removeAll(found);
        return missing.size();
    }

    /** Sends on all connections; after a random number of answers, who gets the next 204 kills the server at once. */
    private void load(int round, int connections) throws Exception {
        int fatal = ThreadLocalRandom.current().nextInt(50, 1500);
        AtomicInteger answers = new AtomicInteger();
        AtomicBoolean killed = new AtomicBoolean();
        ProcessHandle server = server();
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            String name = "crash_" + round + "_" + i + "_";
            senders.add(new Thread(() -> {
                for (int call = 0; !killed.get(); call++) {
                    for (Sent sent : events(name + call)) {
                        if (deliver(sent) && answers.incrementAndGet() >= fatal) {
                            server.destroyForcibly();
                            killed.set(true);
                        }
                    }
                }
            }));
        }
        senders.forEach(Thread::start);
        for (Thread sender : senders) {
            sender.join();
        }
        server.onExit().get(1, TimeUnit.MINUTES);
        run.waitFor();
    }

    private static List<Sent> events(String callId) {
        List<Sent> events = new ArrayList<>(List.of(
                new Sent("call_started", callId), new Sent("call_ended", callId), new Sent("call_analyzed", callId)));
        Collections.shuffle(events);
        return events;
    }

    /** Returns whether it was acknowledged. */
    private boolean deliver(Sent sent) {
        try {
            String sample = Files.readString(Path.of("src/test/resources/payloads", SAMPLES.get(sent.event())));
            String body = sample.replaceFirst("\"call_id\": *\"[^\"]*\"", "\"call_id\":\"" + sent.callId() + "\"");
            attempted.incrementAndGet();
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "webhook"))
                    .timeout(Duration.ofSeconds(10))
                    .header("Content-Type", "application/json")
                    .header("X-Retell-Signature", signature(body, System.currentTimeMillis()))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            boolean kept = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 204;
            if (kept) {
                acknowledged.add(sent);
            }
            return kept;
        } catch (IOException e) {
            return false; // the server is gone
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As https://docs.retellai.com/features/secure-webhook tells. */
    private static String signature(String body, long now) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] digest = mac.doFinal((body + now).getBytes(StandardCharsets.UTF_8));
            return "v=" + now + ",d=" + HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The deliveries that are stored, each with its status. */
    private Map<Sent, String> present() throws Exception {
        Map<Sent, String> present = new HashMap<>();
        for (Map<String, String> item : api.list("deliveries?limit=1000")) {
            present.put(new Sent(item.get("event"), item.get("subject_id")), item.get("status"));
        }
        return present;
    }

    /** The processed ones whose call shows what they brought: call_ended a duration, call_analyzed a summary. */
    private Set<Sent> projected(Map<Sent, String> present) throws Exception {
        Map<String, Map<String, String>> calls = new HashMap<>();
        for (Map<String, String> item : api.list("calls?limit=1000")) {
            calls.put(item.get("call_id"), item);
        }
        Set<Sent> projected = new HashSet<>();
        present.forEach((sent, status) -> {
            Map<String, String> call = calls.getOrDefault(sent.callId(), Map.of());
            String brought = BROUGHT.get(sent.event());
            if (status.equals("processed") && call.containsKey(brought)) {
                projected.add(sent);
            }
        });
        return projected;
    }

    private void start() throws Exception {
        Path console = DATA.resolve("console.log");
        Files.createDirectories(DATA);
        run = new ProcessBuilder(
                        "mvn", "-B", "-P", "run", "-Drun.port=" + port, "-Drun.management.port=" + (port + 1),
                        "-Drun.data=" + DATA.toAbsolutePath())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        while (!Files.readString(console).contains("Callboard: http")) {
            if (run.waitFor(500, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The server did not start, see " + console);
            }
        }
    }

    /** The server is the process that Maven started. */
    private ProcessHandle server() {
        return run.descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("org.jboss.as.standalone"))
                .findFirst()
                .orElseThrow();
    }

    private void stop() {
        if (run != null) {
            run.descendants().forEach(ProcessHandle::destroy);
            run.destroy();
        }
    }

    private static void delete(Path directory) {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

/** Reads the board's API. */
final class Api {

    private static final Pattern PASSWORD = Pattern.compile("as admin with the password (\\S+)");
    private static final Pattern VALUE = Pattern.compile("\"(\\w+)\":(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([0-9]+))");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final Path data;

    Api(String address, Path data) {
        this.address = address;
        this.data = data;
    }

    /** All items of all pages, each with its own values that are texts or numbers. */
    List<Map<String, String>> list(String first) throws Exception {
        List<Map<String, String>> items = new ArrayList<>();
        for (URI page = URI.create(address + first); page != null; ) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(page).header("Authorization", "Basic " + login()).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page + " answers " + answer.statusCode() + " " + answer.body());
            }
            Map<String, String> last = Map.of();
            for (String object : answer.body().split("(?<=\\}),(?=\\{)")) {
                last = values(object);
                items.add(last);
            }
            page = last.get("next") == null ? null : page.resolve(last.get("next"));
        }
        return items;
    }

    private static Map<String, String> values(String object) {
        Map<String, String> values = new HashMap<>();
        Matcher matcher = VALUE.matcher(object);
        while (matcher.find()) {
            values.put(matcher.group(1), matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
        }
        return values;
    }

    /** What Basic authentication wants, with the password that the first start told. */
    private String login() throws IOException {
        Matcher password = PASSWORD.matcher(Files.readString(data.resolve("log/server.log")));
        if (!password.find()) {
            throw new IllegalStateException("The log tells no password");
        }
        return Base64.getEncoder().encodeToString(("admin:" + password.group(1)).getBytes(StandardCharsets.UTF_8));
    }
}
