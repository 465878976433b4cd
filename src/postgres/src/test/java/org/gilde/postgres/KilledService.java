package org.gilde.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** A service that starts its PostgreSQL, says so and waits to be killed. */
final class KilledService {
    private KilledService() {}

    /** Starts in the folder given. */
    public static void main(String[] folder) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(folder[0]));
        System.out.write(postgres.jdbcUrl().isEmpty() ? '?' : '!');
        System.out.flush();
        System.in.read();
    }
}
