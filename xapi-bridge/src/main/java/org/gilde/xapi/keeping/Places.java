package org.gilde.xapi.keeping;

import java.util.List;
import java.util.function.LongFunction;

/** The places of many Statements, some at a time. */
final class Places {
    private final LongFunction<List<Long>> following;
    private long last;

    private Places(LongFunction<List<Long>> following) {
        this.following = following;
    }

    /** Returns those that follow a sequence, as often as there are any. */
    static Places after(LongFunction<List<Long>> following) {
        return new Places(following);
    }

    /** Returns the next ones, none at the end. */
    List<Long> next() {
        List<Long> next = following.apply(last);
        if (!next.isEmpty()) {
            last = next.get(next.size() - 1);
        }
        return next;
    }
}
