package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;

/**
 * The sums of a case, each a number of different deliveries.
 *
 * @param lost acknowledged and not present
 * @param phantom present and not attempted
 * @param twice stored more than once, those apart that are marked as duplicates and were sent as often
 * @param unprojected acknowledged and not on the board
 */
record Tally(int attempted, int acknowledged, int present, int lost, int phantom, int twice, int unprojected) {

    /** @param sent how often anything was sent */
    static Tally of(Set<String> attempted, long sent, Set<String> acknowledged, Stored stored) {
        return new Tally(
                attempted.size(),
                acknowledged.size(),
                stored.keys().size(),
                without(acknowledged, stored.keys()),
                without(stored.keys(), attempted),
                stored.twice((int) Math.max(0, sent - attempted.size())),
                without(acknowledged, stored.projected()));
    }

    private static int without(Set<String> all, Set<String> those) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(those);
        return rest.size();
    }

    /** The invariant of every case. */
    Tally verify() {
        assertThat(attempted).as("attempted").isPositive();
        assertThat(acknowledged).as("acknowledged").isPositive();
        assertThat(lost).as("lost: %s", this).isZero();
        assertThat(phantom).as("phantom: %s", this).isZero();
        assertThat(twice).as("double: %s", this).isZero();
        return this;
    }

    /** Of cases whose deliveries are all to be shown. */
    void verifyOnBoard() {
        assertThat(unprojected).as("not on the board: %s", this).isZero();
    }
}
