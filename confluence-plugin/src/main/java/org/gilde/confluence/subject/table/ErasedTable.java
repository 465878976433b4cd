package org.gilde.confluence.subject.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.java.ao.Query;
import org.gilde.confluence.subject.Erased;
import org.gilde.confluence.table.Rows;

/** What was erased, in a table of hashes. */
public final class ErasedTable implements Erased {
    private final ActiveObjects objects;

    /** A table of these. */
    public ErasedTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public void remember(Set<String> hashes, Instant upTo) {
        long moment = upTo.toEpochMilli();
        Set<String> fresh = new HashSet<>(hashes);
        for (ErasedRow row : Rows.in(objects, ErasedRow.class, "ERASED_KEY", hashes)) {
            fresh.remove(row.getErasedKey());
            if (row.getUpTo() < moment) {
                row.setUpTo(moment);
                row.save();
            }
        }
        Rows.create(
                objects,
                ErasedRow.class,
                fresh.stream()
                        .map(hash -> Map.<String, Object>of("ERASED_KEY", hash, "UP_TO", moment))
                        .toList());
    }

    @Override
    public boolean isEmpty() {
        return objects.find(ErasedRow.class, Query.select("ID").limit(1)).length == 0;
    }

    @Override
    public Map<String, Instant> find(Set<String> hashes) {
        Map<String, Instant> found = new HashMap<>();
        Rows.in(objects, ErasedRow.class, "ERASED_KEY", hashes)
                .forEach(row -> found.put(row.getErasedKey(), Instant.ofEpochMilli(row.getUpTo())));
        return found;
    }
}
