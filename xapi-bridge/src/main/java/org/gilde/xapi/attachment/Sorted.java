package org.gilde.xapi.attachment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.statement.Attachment;

/**
 * A batch taken apart: what keeps the rules and what does not.
 *
 * @param valid in the order of the request
 * @param refused in the order of the request
 */
public record Sorted(Submission valid, List<Refused> refused) {
    /**
     * One Statement that breaks a rule.
     *
     * @param index in the batch, counted from 0
     * @param json the text as received
     * @param attachments contents that came with it, as far as its text speaks of them
     * @param why the rule
     */
    public record Refused(int index, String json, List<Attachment> attachments, LrsException why) {}

    /** Returns where the valid ones stand in the batch, counted from 0. */
    public List<Integer> places() {
        Set<Integer> others = refused.stream().map(Refused::index).collect(Collectors.toSet());
        int count = valid.statements().size() + refused.size();
        return IntStream.range(0, count)
                .filter(index -> !others.contains(index))
                .boxed()
                .toList();
    }
}
