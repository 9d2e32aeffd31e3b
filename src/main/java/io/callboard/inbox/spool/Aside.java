package io.callboard.inbox.spool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Why a file was set aside, and the folder where it lies then. */
public enum Aside {
    /** It is not what was written to it. */
    DAMAGED,
    /** The database refuses it while it takes others. */
    REFUSED;

    /** How many files lie in all those folders. */
    static long count(Path folder) throws IOException {
        long count = 0;
        for (Aside aside : values()) {
            count += Disk.filesIn(aside.in(folder)).size();
        }
        return count;
    }

    Path in(Path folder) {
        return folder.resolve(name().toLowerCase(Locale.ROOT));
    }
}
