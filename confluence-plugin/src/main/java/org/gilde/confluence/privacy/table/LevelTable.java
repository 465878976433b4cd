package org.gilde.confluence.privacy.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.privacy.LevelChange;
import org.gilde.confluence.privacy.LevelHistory;
import org.gilde.confluence.privacy.PrivacyLevel;

/** The organization's choices, in a table. */
public final class LevelTable implements LevelHistory {
    private final ActiveObjects objects;

    /** A table of these. */
    public LevelTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public List<LevelChange> all() {
        return list(Query.select().order("ID DESC"));
    }

    @Override
    public Optional<LevelChange> latest() {
        return list(Query.select().order("ID DESC").limit(1)).stream().findFirst();
    }

    private List<LevelChange> list(Query query) {
        return Arrays.stream(objects.find(LevelRow.class, query))
                .map(row -> new LevelChange(
                        row.getID(),
                        PrivacyLevel.of(row.getLevelWord()).orElse(PrivacyLevel.STRICT),
                        Instant.ofEpochMilli(row.getChosenAt()),
                        Optional.ofNullable(row.getPerson()).map(PersonKey::new)))
                .toList();
    }

    @Override
    public void add(PrivacyLevel level, Instant at, Optional<PersonKey> by) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("LEVEL_WORD", level.word());
        columns.put("CHOSEN_AT", at.toEpochMilli());
        by.ifPresent(person -> columns.put("PERSON", person.value()));
        objects.create(LevelRow.class, columns);
    }
}
