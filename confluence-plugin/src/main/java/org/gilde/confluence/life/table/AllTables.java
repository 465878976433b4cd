package org.gilde.confluence.life.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.java.ao.Entity;
import net.java.ao.Query;
import org.gilde.confluence.life.AllData;

/** All tables that the app's descriptor names: a table that is forgotten there is none. */
public final class AllTables implements AllData {
    private static final Pattern ENTITY = Pattern.compile("<entity>\\s*([\\w.$]+)\\s*</entity>");

    private final ActiveObjects objects;
    private final List<Class<? extends Entity>> rows;

    /**
     * Reads which there are.
     *
     * @param objects the host's own: these are asked when the app is off, too
     */
    public AllTables(ActiveObjects objects) {
        this.objects = objects;
        this.rows = ENTITY.matcher(descriptor())
                .results()
                .<Class<? extends Entity>>map(AllTables::row)
                .toList();
    }

    /** Returns the rows' types. */
    public List<Class<? extends Entity>> rows() {
        return rows;
    }

    @Override
    public long count() {
        return rows.stream().mapToLong(objects::count).sum();
    }

    @Override
    public boolean isEmpty() {
        return rows.stream().noneMatch(this::hasAny);
    }

    private <R extends Entity> boolean hasAny(Class<R> row) {
        return objects.find(row, Query.select().limit(1)).length > 0;
    }

    @Override
    public void delete() {
        rows.forEach(row -> objects.executeInTransaction(() -> objects.deleteWithSQL(row, "ID > ?", 0)));
    }

    private static String descriptor() {
        try (InputStream file = AllTables.class.getResourceAsStream("/atlassian-plugin.xml")) {
            if (file == null) {
                throw new IllegalStateException("the jar has no descriptor");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<? extends Entity> row(MatchResult entity) {
        try {
            return Class.forName(entity.group(1), false, AllTables.class.getClassLoader())
                    .asSubclass(Entity.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the descriptor names a row that is not there", e);
        }
    }
}
