package org.gilde.e2e.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.postgres.EmbeddedPostgres;

/**
 * Where a program keeps its data.
 *
 * @param url address of an empty database; absent where the program starts the PostgreSQL that comes with it
 */
record Database(Optional<String> url) {

    /** Returns an empty database on the one server of this run, as a firm has one for all it runs. */
    static Database onOneServer() {
        return new Database(Optional.of(EmbeddedPostgres.shared().createDatabase()));
    }

    /** Has each program start its own server, as one does that nobody told of a database. */
    static Database ofItsOwn() {
        return new Database(Optional.empty());
    }

    /** Returns what the workbench is started with. */
    List<String> options() {
        return url.map(address -> List.of(
                        "--database",
                        address,
                        "--database-user",
                        EmbeddedPostgres.shared().user()))
                .orElse(List.of());
    }

    /** Returns the environment in which the workbench is started. */
    Map<String, String> environment() {
        return url.map(address -> Map.of(
                        "GILDE_DATABASE_PASSWORD", EmbeddedPostgres.shared().password()))
                .orElse(Map.of());
    }

    /** Returns lines of the bridge's configuration. */
    List<String> settings() {
        return url.map(address -> List.of(
                        "gilde.database.url = " + address,
                        "gilde.database.user = " + EmbeddedPostgres.shared().user(),
                        "gilde.database.password = " + EmbeddedPostgres.shared().password()))
                .orElse(List.of());
    }
}
