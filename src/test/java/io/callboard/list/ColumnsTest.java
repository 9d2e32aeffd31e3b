package io.callboard.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static final Columns<String> COLUMNS = new Columns<>(
            List.of(
                    Column.of("name", text -> text),
                    Column.together("size", "length", "words"),
                    Column.of("length", String::length),
                    Column.of("words", text -> text.split(" ").length),
                    Column.<String>of("first", text -> text.charAt(0)).sorted("letter")),
            List.of("name", "size"),
            "name");

    @Test
    void showsWhatIsAskedForInThatOrder() {
        assertThat(names(COLUMNS.shown("first,name,words"))).containsExactly("first", "name", "words");
        assertThat(names(COLUMNS.shown(" first , name,first"))).containsExactly("first", "name");
    }

    @Test
    void showsTheUsualOnesWhenNobodyChose() {
        assertThat(names(COLUMNS.shown(null))).containsExactly("name", "size");
        assertThat(names(COLUMNS.shown(" ,"))).containsExactly("name", "size");
        assertThat(names(COLUMNS.shown("gone,lost"))).containsExactly("name", "size");
    }

    @Test
    void alwaysShowsWhatLeadsToTheRow() {
        assertThat(names(COLUMNS.shown("first"))).containsExactly("name", "first");
    }

    @Test
    void tellsWhatItDoesNotKnow() {
        assertThat(COLUMNS.unknown("first,gone,<b>")).containsExactly("gone", "<b>");
        assertThat(COLUMNS.unknown(null)).isEmpty();
        assertThat(names(COLUMNS.shown("first,gone"))).containsExactly("name", "first");
    }

    @Test
    void tellsAFileEachThingOnce() {
        assertThat(names(COLUMNS.told())).containsExactly("name", "length", "words", "first");
        assertThat(names(COLUMNS.told(COLUMNS.shown("words,size,name")))).containsExactly("words", "length", "name");
    }

    private static List<String> names(List<Column<String>> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
