package io.callboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.call.CallRow;
import io.callboard.call.CallStatus;
import io.callboard.chat.ChatRow;
import io.callboard.chat.ChatStatus;
import io.callboard.fixture.ZipParts;
import io.callboard.list.Column;
import io.callboard.review.Marks;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WritersTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Manner SPOKEN = new Manner(Locale.ENGLISH, BERLIN, false, false);

    @Test
    void writesCsvToTheLetterForPrograms() throws IOException {
        String file = csv(Sheets.CALLS, Manner.ofPrograms(), row("Says \"no\", \n twice", "+491701234567"));

        assertThat(file.split("\r\n")[0]).startsWith("\"occurred_at\",\"from_number\",\"to_number\",");
        assertThat(file)
                .contains("\"2026-09-10T08:00:00.500Z\",\"+491701234567\",")
                .contains("\"Says \"\"no\"\", \n twice\",287400,940,92.5,true,,")
                .contains(",1789027200500,")
                .endsWith("\"retell\",\"call_1\"\r\n");
    }

    @Test
    void writesCsvForSpreadsheetsOfManyCountries() throws IOException {
        Manner manner = new Manner(Locale.ENGLISH, BERLIN, true, true);
        String file = csv(Sheets.CALLS, manner, row("Fine", "••••67"));

        assertThat(file)
                .startsWith("\uFEFF\"Started\";\"From\";")
                .contains("2026-09-10T10:00:00.5+02:00;\"••••67\";")
                .contains(";\"Fine\";287,4;0,94;0,925;true;");
    }

    @Test
    void letsNoTextOfAnyColumnRun() throws IOException {
        for (String payload : List.of("=1+1", "+1+1", "-1", "@a", "\t=1", "\r=1", "a\",=1+1,\"", "x;=1+1", "x\n=1+1")) {
            for (Manner manner : List.of(SPOKEN, new Manner(null, BERLIN, true, true))) {
                char other = manner.semicolon() ? ',' : ';';
                List<List<String>> lines =
                        parsed(csv(Sheets.CALLS, manner, hostile(payload)), manner.semicolon() ? ';' : ',');
                assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line).hasSize(Sheets.CALLS.size()));
                assertThat(lines.get(1)).as(payload).noneMatch(field -> field.matches("(?s)^\\s*[=+@\\t\\r-].*"));
                assertThat(lines.get(1)).noneMatch(field -> field.contains(other + "=") || field.contains("\n="));
            }
        }
    }

    @Test
    void keepsTheApisNamesAndUnitsInNdjson() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NdjsonWriter<CallRow> writer = new NdjsonWriter<>(out, Sheets.CALLS);
        writer.write(row("<script>alert('\u2028')</script>\n", "+491701234567"));
        writer.write(row("=1+1", null));
        writer.end();

        String[] lines = out.toString(StandardCharsets.UTF_8).split("\n");
        assertThat(lines).hasSize(2);
        JsonObject first = Json.createReader(new StringReader(lines[0])).readObject();
        assertThat(first.getString("call_summary")).isEqualTo("<script>alert('\u2028')</script>\n");
        assertThat(first.getString("from_number")).isEqualTo("+491701234567");
        assertThat(first.getInt("duration_ms")).isEqualTo(287_400);
        assertThat(first.getJsonNumber("start_timestamp").longValueExact()).isEqualTo(1_789_027_200_500L);
        assertThat(first.getString("status")).isEqualTo("ended");
        assertThat(lines[1]).doesNotContain("from_number").contains("\"call_summary\":\"=1+1\"");
    }

    @Test
    void writesRealNumbersAndDatesIntoAWorkbookAndNoFormula() throws IOException {
        Map<String, String> parts = xlsx(XlsxWriter.MOST, row("=1+1", "+491701234567"), row("<b>\u0000x", null));
        String sheet = parts.get("xl/worksheets/sheet1.xml");

        assertThat(sheet)
                .doesNotContain("<f>")
                .contains("<is><t>=1+1</t></is>", "<is><t>+491701234567</t></is>", "&lt;b&gt;x")
                .contains("<v>287.4</v>", "<v>0.94</v>", "<v>0.925</v>")
                .containsPattern("<c r=\"A2\" s=\"[1-9][0-9]*\" t=\"n\"><v>46275\\.4166");
        assertThat(parts.get("xl/styles.xml")).contains("yyyy-mm-dd hh:mm:ss");
        assertThat(parts.getOrDefault("xl/sharedStrings.xml", "")).doesNotContain("1+1");
    }

    @Test
    void goesOnOnTheNextSheetWhenOneIsFull() throws IOException {
        CallRow[] rows = Stream.generate(() -> row("Fine", null)).limit(7).toArray(CallRow[]::new);
        Map<String, String> parts = xlsx(3, rows);

        assertThat(parts.get("xl/workbook.xml")).contains("Calls 3").doesNotContain("Calls 4");
        assertThat(parts.get("xl/worksheets/sheet1.xml").split("<row ")).hasSize(5);
        assertThat(parts.get("xl/worksheets/sheet3.xml").split("<row ")).hasSize(3);
    }

    @Test
    void hasAHeadingForEveryColumn() {
        ResourceBundle words = ResourceBundle.getBundle("io.callboard.export.column", Locale.ROOT);
        Stream.of(Sheets.CALLS, Sheets.CHATS, Sheets.AUDIT)
                .flatMap(List::stream)
                .forEach(column -> assertThat(words.containsKey(column.name()))
                        .as(column.name())
                        .isTrue());
    }

    @Test
    void tellsAllOfAChat() throws IOException {
        ChatRow chat = new ChatRow(
                UUID.randomUUID(),
                "retell",
                "chat_1",
                Instant.EPOCH,
                null,
                null,
                "sms_chat",
                null,
                "-Ana",
                3,
                ChatStatus.ENDED,
                null,
                null,
                "@Fine",
                4,
                null);
        assertThat(csv(Sheets.CHATS, SPOKEN, chat)).contains("\"'-Ana\"", "\"'@Fine\"", ",4,");
    }

    @Test
    void tellsWhatPeopleAdded() throws IOException {
        Marks marks = new Marks(List.of("late", "vip"), "ana", Instant.parse("2026-09-10T09:00:00Z"), "bob");
        CallRow marked = row("Fine", null).marked(marks);

        assertThat(csv(Sheets.CALLS, SPOKEN, marked))
                .contains(",\"ana\",2026-09-10T11:00:00+02:00,\"bob\",\"late, vip\",");
        assertThat(csv(Sheets.CALLS, Manner.ofPrograms(), marked))
                .contains("\"2026-09-10T09:00:00Z\",\"bob\",\"late, vip\",");
        assertThat(csv(Sheets.CALLS, SPOKEN, row("Fine", null))).contains(",,,,,\"retell\"");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NdjsonWriter<CallRow> writer = new NdjsonWriter<>(out, Sheets.CALLS);
        writer.write(marked);
        writer.write(row("Fine", null));
        writer.end();
        assertThat(out.toString(StandardCharsets.UTF_8).split("\n")[0])
                .contains("\"review_labels\":[\"late\",\"vip\"]", "\"reviewed_at\":\"2026-09-10T09:00:00Z\"");
        assertThat(out.toString(StandardCharsets.UTF_8).split("\n")[1])
                .contains("\"review_labels\":[]")
                .doesNotContain("reviewed", "assignee");
    }

    @SafeVarargs
    private static <R> String csv(List<Column<R>> columns, Manner manner, R... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter<R> writer = new CsvWriter<>(out, columns, manner);
        for (R row : rows) {
            writer.write(row);
        }
        writer.end();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> xlsx(int most, CallRow... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxWriter<CallRow> writer = new XlsxWriter<>(out, Sheets.CALLS, SPOKEN, "Calls", most);
        for (CallRow row : rows) {
            writer.write(row);
            writer.flush();
        }
        writer.end();
        return ZipParts.of(out.toByteArray());
    }

    /** Fields as RFC 4180 parts them. */
    private static List<List<String>> parsed(String file, char separator) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && letter == separator) {
                line.add(field.toString());
                field.setLength(0);
            } else if (!quoted && letter == '\r' && text.charAt(i + 1) == '\n') {
                line.add(field.toString());
                field.setLength(0);
                lines.add(List.copyOf(line));
                line.clear();
                i++;
            } else {
                field.append(letter);
            }
        }
        return lines;
    }

    static CallRow row(String summary, String from) {
        return row(summary, from, "inbound", "Ana");
    }

    private static CallRow hostile(String text) {
        return new CallRow(
                UUID.randomUUID(),
                text,
                text,
                Instant.EPOCH,
                null,
                text,
                text,
                text,
                text,
                text,
                text,
                null,
                CallStatus.ENDED,
                text,
                text,
                null,
                text,
                null,
                text,
                null,
                null,
                null,
                true,
                false,
                text,
                new Marks(List.of(text, "b"), text, Instant.EPOCH, text));
    }

    private static CallRow row(String summary, String from, String direction, String agent) {
        Instant at = Instant.parse("2026-09-10T08:00:00.500Z");
        return new CallRow(
                UUID.randomUUID(),
                "retell",
                "call_1",
                at,
                at,
                "phone_call",
                direction,
                from,
                null,
                "a1",
                agent,
                2,
                CallStatus.ENDED,
                "user_hangup",
                null,
                null,
                "Positive",
                true,
                summary,
                287_400L,
                new BigDecimal("940"),
                new BigDecimal("92.5"),
                true,
                false,
                null);
    }
}
