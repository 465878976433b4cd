package org.gilde.xapi.store.postgres;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gilde.xapi.activity.Definitions;
import org.gilde.xapi.statement.Fingerprint;
import org.jspecify.annotations.Nullable;

/** What becomes of the definition of one Activity by what arriving Statements say. */
final class DefinitionChange {
    /** How large a definition may grow by merging, in characters. */
    private static final int LONGEST = 200_000;

    private final String id;
    private final List<ObjectNode> said = new ArrayList<>();
    private final Set<Long> fingerprints = new HashSet<>();
    private @Nullable ObjectNode definition;
    private boolean isChanged;

    DefinitionChange(String id) {
        this.id = id;
    }

    void startFrom(ObjectNode kept) {
        definition = kept;
    }

    void say(ObjectNode later) {
        said.add(later);
        fingerprints.add(Fingerprint.of(id, later));
    }

    /** Merges what was said; a definition that would grow without bounds stays as it is. */
    void merge() {
        for (ObjectNode later : said) {
            ObjectNode merged = definition == null ? later : Definitions.merge(definition, later);
            boolean fits = definition == null || merged.toString().length() <= LONGEST;
            if (fits && !merged.equals(definition)) {
                definition = merged;
                isChanged = true;
            }
        }
    }

    boolean isChanged() {
        return isChanged;
    }

    String id() {
        return id;
    }

    /** Returns the fingerprints of what was said. */
    Set<Long> fingerprints() {
        return fingerprints;
    }

    String text() {
        return String.valueOf(definition);
    }
}
