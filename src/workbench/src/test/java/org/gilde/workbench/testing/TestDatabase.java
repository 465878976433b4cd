package org.gilde.workbench.testing;

import org.gilde.postgres.EmbeddedPostgres;
import org.gilde.workbench.database.PooledDatabase;

/** Empty databases on the one server of this JVM. */
public final class TestDatabase {
    private TestDatabase() {}

    /** Opens one. */
    public static PooledDatabase open() {
        EmbeddedPostgres postgres = EmbeddedPostgres.shared();
        return PooledDatabase.open(postgres.createDatabase(), postgres.user(), postgres.password());
    }
}
