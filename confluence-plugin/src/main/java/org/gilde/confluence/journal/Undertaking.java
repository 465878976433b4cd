package org.gilde.confluence.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Something that takes several steps to do with a community.
 *
 * @param <R> what somebody asks for
 */
public interface Undertaking<R> {

    /** Returns what it is called in the journal: one word, the same in every version of the app. */
    String kind();

    /** Returns the key of the community that it is done with. */
    String community(R request);

    /** Returns what a log calls it, which must name no person. */
    default String logged(String community) {
        return community;
    }

    /** Fills in a request, for the journal. */
    void write(R request, ObjectNode fields);

    /** Returns the request that was filled in. */
    R read(JsonNode fields);

    /** Returns the steps of a request, in their order. */
    List<Step> steps(R request);

    /**
     * Returns what takes away what was made of a request, once a step that is not optional failed again and again; nothing
     * where it is tried for ever, which is the rule.
     *
     * @param last name of the last step that is done; nothing before the first
     */
    default Optional<Runnable> undoing(R request, Optional<String> last) {
        return Optional.empty();
    }

    /** Has permissions follow, once it is done or undone. Where they can't yet, they follow later. */
    void settle(R request);
}
