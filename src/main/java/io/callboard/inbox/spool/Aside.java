package io.callboard.inbox.spool;

import java.nio.file.Path;
import java.util.Locale;

/** Why a file was set aside, and the folder where it lies then. */
public enum Aside {
    /** It is not what was written to it. */
    DAMAGED,
    /** The database refuses it while it takes others. */
    REFUSED;

    Path in(Path folder) {
        return folder.resolve(name().toLowerCase(Locale.ROOT));
    }
}
