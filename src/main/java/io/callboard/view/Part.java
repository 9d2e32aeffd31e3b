package io.callboard.view;

import io.callboard.insight.Counts;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/**
 * One part of each bar: calls or chats of one kind.
 *
 * @param name of its words, {@code insight.point.<name>}
 * @param kind the class of its bars
 * @param link to them, from the link to all of the bucket
 */
record Part(String name, String kind, ToLongFunction<Bucket> count, UnaryOperator<ListLink> link) {

    static Part of(String name, String kind, ToLongFunction<Counts> count, UnaryOperator<ListLink> link) {
        return new Part(name, kind, bucket -> count.applyAsLong(bucket.counts()), link);
    }

    long of(Bucket bucket) {
        return count.applyAsLong(bucket);
    }

    ListLink linkOf(Bucket bucket) {
        return link.apply(bucket.link());
    }
}
