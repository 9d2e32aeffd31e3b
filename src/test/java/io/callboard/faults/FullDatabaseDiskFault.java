package io.callboard.faults;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Case 2: the disk under the database is full. */
class FullDatabaseDiskFault {

    private static final int MEBIBYTES = 400;

    private final Site site = Site.get();
    private final Node node = site.node();
    private SmallDisk disk;
    private Postgres postgres;

    @BeforeEach
    void useADatabaseOnASmallDisk() throws IOException {
        disk = SmallDisk.mount(Files.createDirectories(node.folder.resolveSibling("small")), MEBIBYTES);
        postgres = new Postgres(disk.folder().resolve("small-database"), node.ports.first() + 11);
        postgres.start();
        restartWith(postgres);
    }

    @AfterEach
    void useTheOthersDatabaseAgain() {
        if (postgres != null) {
            disk.free();
            postgres.startIfDown();
            restartWith(site.postgres());
            postgres.stop();
            disk.unmount();
        }
    }

    @Test
    void losesNothingAndIsNormalAgain() {
        Outage.of("2 full disk under PostgreSQL", postgres, node, Form.of(30, 5))
                .play(disk::fill, () -> {
                    disk.free();
                    postgres.startIfDown();
                });
    }

    private void restartWith(Postgres other) {
        node.stop();
        node.environment.put("POSTGRESQL_URL", other.url());
        node.startAndWait();
    }
}
