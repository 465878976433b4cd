package org.gilde.confluence.upkeep.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.java.ao.Entity;
import net.java.ao.Query;
import org.gilde.confluence.community.table.MembershipRow;
import org.gilde.confluence.learning.table.ActivityRow;
import org.gilde.confluence.privacy.table.LevelRow;
import org.gilde.confluence.upkeep.Databases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The kind of database, as any row of the app's tells by what serves it: as long as there is none, nobody tells. */
public final class DatabaseTable implements Databases {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseTable.class);
    private static final String PROVIDER = "DatabaseProvider";
    private static final List<Class<? extends Entity>> ROWS =
            List.of(LevelRow.class, MembershipRow.class, ActivityRow.class);

    private final ActiveObjects objects;

    /** Asks rows of these. */
    public DatabaseTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    @SuppressWarnings(
            "checkstyle:IllegalCatch") // the edge: a host that tells otherwise is no reason not to show the rest
    public String kind() {
        try {
            return ROWS.stream()
                    .flatMap(this::first)
                    .findFirst()
                    .map(row -> row.getEntityManager().getProvider().getClass().getSimpleName())
                    .filter(name -> name.endsWith(PROVIDER))
                    .map(name -> name.substring(0, name.length() - PROVIDER.length()))
                    .orElse("");
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("The host does not tell which database it has", e);
            return "";
        }
    }

    private Stream<? extends Entity> first(Class<? extends Entity> type) {
        return Arrays.stream(objects.find(type, Query.select().limit(1)));
    }
}
