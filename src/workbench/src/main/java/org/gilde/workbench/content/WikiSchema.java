package org.gilde.workbench.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.gilde.workbench.database.Database;
import org.gilde.workbench.database.DatabaseException;
import org.gilde.workbench.database.Turn;

/** Brings the tables of the wiki up to date when the workbench starts. */
public final class WikiSchema {
    // One line per file, oldest first; a file that ran somewhere never changes.
    private static final List<String> STEPS =
            List.of("/wiki/V1__wiki.sql", "/wiki/V2__archived.sql", "/wiki/V3__blog.sql", "/wiki/V4__mail.sql");

    private WikiSchema() {}

    /**
     * Runs the steps that this database has not seen, all or none. Of several nodes that start, one does.
     *
     * @throws DatabaseException if the database was written by a newer workbench, or refuses
     */
    public static void migrate(Database database) {
        Turn.take(database, "wiki", connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create schema if not exists wiki");
                statement.execute("create table if not exists wiki.schema_step (step int primary key)");
            }
            for (int step = done(connection); step < STEPS.size(); step++) {
                run(connection, step);
            }
            return STEPS.size();
        });
    }

    private static int done(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from wiki.schema_step")) {
            row.next();
            if (row.getInt(1) > STEPS.size()) {
                throw new SQLException("A newer workbench wrote this database; start that one, or use another folder");
            }
            return row.getInt(1);
        }
    }

    private static void run(Connection connection, int step) throws SQLException {
        try (Statement statement = connection.createStatement();
                var mark = connection.prepareStatement("insert into wiki.schema_step values (?)")) {
            statement.execute(read(STEPS.get(step)));
            mark.setInt(1, step + 1);
            mark.executeUpdate();
        }
    }

    private static String read(String resource) {
        try (InputStream in = WikiSchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing in this jar: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Unreadable in this jar: " + resource, e);
        }
    }
}
