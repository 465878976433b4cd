package org.gilde.confluence.learning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/**
 * The effects of every Statement taken, and the items they give. Changes want a transaction; two that touch the same
 * Statement or item at once either follow each other or one of them fails as a whole and may be tried again.
 */
public interface LearningLog {

    /** Returns what is kept of these Statements, by id. */
    Map<String, Effect> find(Set<String> statementIds);

    /**
     * Keeps the effects of Statements of which nothing was kept before, and folds these items as {@link #refold} does;
     * those that the effects are on are among them.
     */
    void add(Collection<Effect> effects, Set<ItemKey> items);

    /** Keeps these in place of what was kept of the same Statements. */
    void replace(Collection<Effect> effects);

    /** Forgets these Statements; no matter if nothing is kept of one. The items want folding. */
    void remove(Set<String> statementIds);

    /** Returns what an item of a person is about; nothing where that person has no such item. */
    Optional<ItemKey> item(PersonKey person, long id);

    /** Returns all effects on an item, voided ones too. */
    List<Effect> of(ItemKey item);

    /** Returns effects on a person's items that were said of the Actor of that key, the oldest first. */
    List<Effect> of(PersonKey person, String actor, int limit);

    /**
     * Folds these items again. One without effects that count goes, and what it was shared with goes with it; one that
     * is new has the audience {@link Audience#ONLY_ME}; the audience of the others stays as it is. There is one exception,
     * {@link DefaultAudience}: under such a choice an item that came and began after it is given, once, when it is first
     * completed, to the communities that its owner is a member of then.
     */
    void refold(Set<ItemKey> items);

    /** Takes everything a person shared back from everybody, and what was shared with that person. The items stay. */
    void hide(PersonKey person);

    /** Forgets all about a person. */
    void forget(PersonKey person);
}
