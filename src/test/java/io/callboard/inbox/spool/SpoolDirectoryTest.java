package io.callboard.inbox.spool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolDirectoryTest {

    private static final byte[] CONTENT = "a delivery".getBytes(UTF_8);
    /** Of a file with that content. */
    private static final int SIZE = 24 + CONTENT.length + 32;

    @TempDir
    Path folder;

    SpoolDirectory spool;

    @BeforeEach
    void open() {
        spool = new SpoolDirectory(folder, 10_000);
    }

    @AfterEach
    void close() {
        spool.close();
    }

    @Test
    void hasRoomUntilItsLimitIsReached() {
        try (SpoolDirectory small = new SpoolDirectory(folder.resolve("small"), SIZE)) {
            assertThat(small.hasRoom()).isTrue();

            small.add(Map.of(id(), CONTENT));

            assertThat(small.hasRoom()).isFalse();
        }
    }

    @Test
    void hasNoRoomWhereItsFolderIsGone() throws IOException {
        try (SpoolDirectory gone = new SpoolDirectory(folder.resolve("gone"), 10_000);
                Stream<Path> files = Files.list(folder.resolve("gone"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder.resolve("gone"));

            assertThat(gone.hasRoom()).isFalse();
        }
    }

    @Test
    void givesBackWhatWasWrittenInTheOrderOfIds() {
        UUID first = id();
        UUID second = id();
        UUID third = id();
        List.of(second, third, first).forEach(this::add);

        assertThat(spool.first(null, 2)).containsExactly(first, second);
        assertThat(spool.first(second, 2)).containsExactly(third);
        assertThat(spool.oldest()).contains(first);
        assertThat(spool.read(first)).contains(CONTENT);
        assertThat(spool.count()).isEqualTo(3);
        assertThat(spool.bytes()).isEqualTo(3 * SIZE);
    }

    @Test
    void hasWhatTheLastRunLeftButNotWhatThatHadNotFinished() throws IOException {
        UUID whole = id();
        add(whole);
        Files.write(folder.resolve(id() + ".tmp"), CONTENT);
        Files.write(folder.resolve("notes.txt"), CONTENT);

        reopen();

        assertThat(spool.first(null, 10)).containsExactly(whole);
        assertThat(spool.bytes()).isEqualTo(SIZE);
        assertThat(names()).containsExactlyInAnyOrder(whole + ".delivery", "notes.txt", "spool.lock");
    }

    @Test
    void forgetsWhatIsRemoved() throws IOException {
        UUID id = id();
        add(id);

        spool.remove(id);
        spool.remove(id);

        assertThat(spool.count()).isZero();
        assertThat(spool.bytes()).isZero();
        assertThat(spool.read(id)).isEmpty();
        assertThat(names()).containsExactly("spool.lock");
    }

    @Test
    void tellsEveryFlippedBitAndEveryTruncation() throws IOException {
        UUID id = id();
        add(id);
        byte[] whole = Files.readAllBytes(file(id));

        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file(id), flipped);
            assertThatExceptionOfType(DamagedSpoolFileException.class).isThrownBy(() -> spool.read(id));
        }
        for (int length = 0; length < whole.length; length++) {
            Files.write(file(id), Arrays.copyOf(whole, length));
            assertThatExceptionOfType(DamagedSpoolFileException.class).isThrownBy(() -> spool.read(id));
        }
        Files.write(file(id), whole);
        assertThat(spool.read(id)).contains(CONTENT);
    }

    @Test
    void tellsAFileThatHasAnothersName() throws IOException {
        UUID id = id();
        UUID other = id();
        add(id);
        Files.copy(file(id), file(other));

        assertThatExceptionOfType(DamagedSpoolFileException.class).isThrownBy(() -> spool.read(other));
    }

    @Test
    void movesOutOfTheWayWhatCannotBeUsed() {
        UUID damaged = id();
        UUID refused = id();
        add(damaged);
        add(refused);

        spool.setAside(damaged, Aside.DAMAGED);
        spool.setAside(refused, Aside.REFUSED);

        assertThat(spool.count()).isZero();
        assertThat(spool.bytes()).isZero();
        assertThat(spool.setAside()).isEqualTo(2);
        assertThat(folder.resolve("damaged/" + damaged + ".delivery")).exists();
        assertThat(folder.resolve("refused/" + refused + ".delivery")).exists();
        reopen();
        assertThat(spool.setAside()).isEqualTo(1);
        assertThat(spool.first(null, 2)).containsExactly(refused);
    }

    @Test
    void countsWhatLiesAsideUntilSomeoneTakesItAway() throws IOException {
        UUID damaged = id();
        UUID refused = id();
        add(damaged);
        add(refused);
        spool.setAside(damaged, Aside.DAMAGED);
        spool.setAside(refused, Aside.REFUSED);
        assertThat(spool.countSetAside()).isEqualTo(2);

        Files.delete(folder.resolve("damaged/" + damaged + ".delivery"));

        assertThat(spool.countSetAside()).isEqualTo(1);
        assertThat(spool.setAside()).isEqualTo(1);
        Files.delete(folder.resolve("refused/" + refused + ".delivery"));
        assertThat(spool.countSetAside()).isZero();
    }

    @Test
    void takesNoMoreThanItsLimitAndMoreWhenSomeIsRemoved() {
        UUID first = id();
        assertThat(spool.add(Map.of(first, new byte[6000]))).isEmpty();
        UUID second = id();

        assertThat(spool.add(Map.of(second, new byte[6000]))).containsOnlyKeys(second);
        assertThat(spool.count()).isEqualTo(1);
        assertThat(spool.add(Map.of(id(), new byte[3000]))).isEmpty();

        spool.remove(first);
        assertThat(spool.add(Map.of(second, new byte[6000]))).isEmpty();
    }

    @Test
    void tellsThatItCannotWrite() throws IOException {
        UUID first = id();
        UUID second = id();
        // A folder in the place of its file: for root, who may write everywhere, nothing else is unwritable
        Files.createDirectory(folder.resolve(first + ".tmp"));

        assertThat(spool.add(Map.of(first, CONTENT, second, CONTENT))).containsOnlyKeys(first);

        assertThat(spool.first(null, 10)).containsExactly(second);
        assertThat(spool.bytes()).isEqualTo(SIZE);
    }

    @Test
    void forgetsNothingWhileItsFolderIsAway() throws IOException {
        UUID id = id();
        add(id);
        Path disk = folder.resolveSibling(folder.getFileName() + "-disk");
        Files.move(folder, disk);
        Files.createDirectory(folder);

        Throwable thrown = catchThrowable(() -> spool.read(id));
        Files.delete(folder);
        Files.move(disk, folder);

        assertThat(thrown).isInstanceOf(CannotSpoolException.class);
        assertThat(spool.count()).isEqualTo(1);
        assertThat(spool.read(id)).hasValue(CONTENT);
    }

    @Test
    void belongsToOneApplication() {
        assertThatExceptionOfType(CannotSpoolException.class)
                .isThrownBy(() -> new SpoolDirectory(folder, 1))
                .withMessageContaining("another application");

        spool.close();
        assertThatCode(this::open).doesNotThrowAnyException();
    }

    @Test
    void tellsThatItsFolderIsNone() throws IOException {
        Path file = Files.write(folder.resolve("file"), CONTENT);

        assertThatExceptionOfType(CannotSpoolException.class).isThrownBy(() -> new SpoolDirectory(file, 1));
        assertThatExceptionOfType(CannotSpoolException.class)
                .isThrownBy(() -> new SpoolDirectory(file.resolve("below"), 1));
    }

    private void reopen() {
        spool.close();
        open();
    }

    private void add(UUID id) {
        assertThat(spool.add(Map.of(id, CONTENT))).isEmpty();
    }

    private Path file(UUID id) {
        return folder.resolve(id + ".delivery");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static UUID id() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    @Test
    void makesAFolderForTheServersUserAlone() throws IOException {
        assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "a system with POSIX rights");
        Path mine = folder.resolve("mine");

        new SpoolDirectory(mine, 10_000).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mine)))
                .isEqualTo("rwx------");
    }
}
