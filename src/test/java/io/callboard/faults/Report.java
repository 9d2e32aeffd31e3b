package io.callboard.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** The table of all cases, {@code target/faults/report.md}. */
final class Report {

    private static final Path FILE = Site.FOLDER.resolve("report.md");

    private static final String HEAD = """
            | case | server | attempted | acknowledged | lost | phantom | double | longest request | remark |
            |---|---|---|---|---|---|---|---|---|
            """;

    private Report() {}

    static synchronized void add(String name, Tally tally, Answers answers, String remark) {
        String line = String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %,d | %d | %d | %d | %,d ms | %s |%n",
                name,
                Node.SERVER,
                tally.attempted(),
                tally.acknowledged(),
                tally.lost(),
                tally.phantom(),
                tally.twice(),
                answers.longest().toMillis(),
                remark);
        System.out.print(line);
        System.out.println(
                "  " + tally + ", p99 " + answers.percentile(99).toMillis() + " ms, by status " + answers.byStatus());
        try {
            Files.createDirectories(FILE.getParent());
            String head = Files.exists(FILE) ? "" : HEAD;
            Files.writeString(FILE, head + line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
