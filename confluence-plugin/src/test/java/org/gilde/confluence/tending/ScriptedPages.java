package org.gilde.confluence.tending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gilde.confluence.people.PersonKey;

/** Pages as a test says, and what was asked of them. */
public final class ScriptedPages implements TendedPages {
    public Optional<TendedPage> question = Optional.empty();
    public Optional<TendedPage> unchanged = Optional.empty();
    public Optional<TendedPage> another = Optional.empty();
    public final List<String> asked = new ArrayList<>();

    @Override
    public Optional<TendedPage> oldestOpenQuestion(String community) {
        asked.add("question " + community);
        return question;
    }

    @Override
    public Optional<TendedPage> unchangedSince(String community, Set<String> labels, Instant before) {
        asked.add("unchanged " + new TreeSet<>(labels) + " " + before);
        return unchanged;
    }

    @Override
    public Optional<TendedPage> changedByAnother(String community, Set<String> labels, PersonKey than) {
        asked.add("another " + new TreeSet<>(labels) + " " + than.value());
        return another;
    }
}
