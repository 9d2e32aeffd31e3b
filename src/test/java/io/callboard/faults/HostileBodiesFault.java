package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Case 11: bodies made to exhaust the stack, the heap or the processor. */
class HostileBodiesFault {

    /** The first times the server's code is not compiled yet; they are told and not judged. */
    private static final int WARM_UP = Form.of(10, 5);

    private static final int TIMES = Form.of(50, 5);

    /** Of the server's processors for one of them; in the short form much of the code is not compiled yet. */
    private static final Duration CPU = Duration.ofMillis(Form.of(200, 1_000));

    private static final long HEAP_GROWTH = 64 << 20;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Site site = Site.get();
    private final Node node = site.node();
    private final Map<String, List<Long>> milliseconds = new TreeMap<>();

    @Test
    void costNeitherStackNorHeapNorMuchTime() throws Exception {
        try (Book book = site.book("11 hostile bodies")) {
            long logged = Files.size(node.log());
            play(book, WARM_UP);
            long before = usedHeap();
            play(book, TIMES);
            long growth = usedHeap() - before;
            long failed = book.answers().count(one -> one.status() >= 500 || one.status() == Answers.NONE);
            book.close(milliseconds.size() + " kinds × " + (WARM_UP + TIMES) + ", " + failed
                    + " answered 5xx or not; dearest " + dearest(each -> each.get(0)) + " the first time, "
                    + dearest(this::warm) + " after " + WARM_UP + "; heap grew " + (growth >> 20) + " MiB");
            milliseconds.forEach((name, each) -> System.out.println("  CPU ms of " + name + ": " + each));
            String log = Files.readString(node.log(), StandardCharsets.UTF_8).substring((int) logged);
            assertThat(log).doesNotContain("StackOverflowError", "OutOfMemoryError");
            assertThat(failed).isZero();
            // What is refused, or given up by the projection, would be cheap
            assertThat(book.answers().refused()).as("refused").isZero();
            assertThat(book.stored().count("DEAD")).as("dead").isZero();
            assertThat(growth).isLessThan(HEAP_GROWTH);
            assertThat(milliseconds)
                    .allSatisfy((name, each) -> assertThat(warm(each)).as(name).isLessThanOrEqualTo(CPU.toMillis()));
        }
    }

    private void play(Book book, int times) {
        for (int i = 0; i < times; i++) {
            HostileBodies.all().forEach((name, body) -> milliseconds
                    .computeIfAbsent(name, any -> new ArrayList<>())
                    .add(cpuOf(book, body)));
        }
    }

    /** The mean of the judged ones. */
    private long warm(List<Long> each) {
        return (long)
                each.stream().skip(WARM_UP).mapToLong(Long::longValue).average().orElseThrow();
    }

    private String dearest(ToLongFunction<List<Long>> which) {
        return milliseconds.entrySet().stream()
                .max(Comparator.comparing(entry -> which.applyAsLong(entry.getValue())))
                .map(entry -> which.applyAsLong(entry.getValue()) + " ms CPU (" + entry.getKey() + ")")
                .orElseThrow();
    }

    /** Milliseconds of the server's processors for accepting and projecting it. */
    private long cpuOf(Book book, byte[] body) {
        Duration before = cpu();
        play(book, body);
        return cpu().minus(before).toMillis();
    }

    private void play(Book book, byte[] body) {
        try (Sender sender = new Sender(book, node.base())) {
            boolean gzip = body[0] == 0x1f;
            sender.deliver(Parcel.of(body), Instant.now(), gzip ? "Content-Encoding: gzip" : "Accept: */*");
        }
        assertThat(book.settles(Duration.ofSeconds(30))).as("settled").isTrue();
    }

    private Duration cpu() {
        return node.process().info().totalCpuDuration().orElseThrow();
    }

    /** Bytes that are still held after a collection. */
    private long usedHeap() throws IOException, InterruptedException {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        assertThat(used.find()).isTrue();
        return Long.parseLong(used.group(1)) << 10;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/jcmd",
                        String.valueOf(node.process().pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
