package io.callboard.api;

import io.callboard.verification.Report;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was found of all stored deliveries.
 *
 * @param checked how many were looked at, in the order of the chain, up to the first that is broken
 * @param waiting how many were accepted in the last seconds and are not chained yet
 * @param length how many are chained
 * @param hash the last one's hash, SHA-256 in hex: compare it with one that was noted elsewhere
 * @param signatures how many of those looked at have which signature: genuine, unsigned, masked, body_gone, key_gone,
 *     mismatch
 * @param firstBreak the first delivery that was changed or is missing; null when there is none
 */
public record VerificationDocument(
        long checked, long waiting, long length, String hash, Map<String, Long> signatures, BreakItem firstBreak) {

    /**
     * Where the chain is broken.
     *
     * @param number the place in the chain, from 1
     * @param delivery the delivery in that place; null when it is missing
     * @param kind missing, changed or body_changed
     */
    public record BreakItem(long number, String delivery, String kind) {

        static BreakItem of(Report.Break found) {
            return new BreakItem(
                    found.number(),
                    found.delivery() == null ? null : found.delivery().toString(),
                    Answer.word(found.kind()));
        }
    }

    static VerificationDocument of(Report report) {
        Map<String, Long> signatures = new TreeMap<>();
        report.signatures().forEach((signature, count) -> signatures.put(Answer.word(signature), count));
        return new VerificationDocument(
                report.checked(),
                report.waiting(),
                report.length(),
                report.hash(),
                signatures,
                report.firstBreak() == null ? null : BreakItem.of(report.firstBreak()));
    }
}
