package org.gilde.confluence.admin;

import java.util.Optional;
import org.gilde.confluence.learning.BadRuleException;
import org.gilde.confluence.learning.Preview;

/**
 * What came of a form about topics.
 *
 * @param done the word of what was done
 * @param bad what is wrong with the rule
 * @param preview what it would do
 */
record TopicsReply(Optional<String> done, Optional<BadRuleException.Reason> bad, Optional<Preview> preview) {
    static final TopicsReply NONE = new TopicsReply(Optional.empty(), Optional.empty(), Optional.empty());

    static TopicsReply done(String word) {
        return new TopicsReply(Optional.of(word), Optional.empty(), Optional.empty());
    }

    static TopicsReply bad(BadRuleException.Reason reason) {
        return new TopicsReply(Optional.empty(), Optional.of(reason), Optional.empty());
    }

    static TopicsReply seen(Preview preview) {
        return new TopicsReply(Optional.empty(), Optional.empty(), Optional.of(preview));
    }
}
