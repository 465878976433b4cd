package org.gilde.bench.query;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.gilde.postgres.EmbeddedPostgres;
import org.gilde.xapi.store.postgres.PostgresStatementStore;

/**
 * Fills one PostgreSQL after the other with so many Statements and prints, per question, how many Statements answer it on
 * average (50 at most), the 50th and 99th percentile of the time that takes, in milliseconds, and how the last size
 * compares with the first.
 *
 * <p>Arguments: a folder for the databases, then the sizes, the smallest first.
 */
public final class Queries {
    private static final int WARM_UP = 100;
    private static final int ASKED = 500;

    /** Of each size: how many Statements answer on average, and the two percentiles. */
    private static final int FIGURES = 3;

    private Queries() {}

    /** Measures one size after the other. */
    public static void main(String[] arguments) throws SQLException, IOException {
        Map<String, double[]> results = new LinkedHashMap<>();
        int sizes = arguments.length - 1;
        for (int size = 0; size < sizes; size++) {
            long count = Long.parseLong(arguments[size + 1]);
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0], Long.toString(count)));
                    HikariDataSource database = open(postgres)) {
                new Filler(database).fillTo(count);
                measure(database, count, size, sizes, results);
            }
        }
        print(results, arguments);
    }

    private static HikariDataSource open(EmbeddedPostgres postgres) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.createDatabase("queries"));
        pool.setUsername(postgres.user());
        pool.setPassword(postgres.password());
        pool.setMaximumPoolSize(4);
        Flyway.configure()
                .dataSource(pool)
                .schemas("xapi")
                .locations("classpath:db/xapi")
                .load()
                .migrate();
        return pool;
    }

    private static void measure(
            HikariDataSource database, long count, int size, int sizes, Map<String, double[]> results) {
        try (PostgresStatementStore store = new PostgresStatementStore(database)) {
            new Questions(count).all().forEach((name, question) -> {
                Random random = new Random(7);
                double[] millis = new double[ASKED];
                long answered = 0;
                for (int asked = -WARM_UP; asked < ASKED; asked++) {
                    Question next = question.apply(random);
                    long start = System.nanoTime();
                    int statements = next.ask(store);
                    if (asked >= 0) {
                        answered += statements;
                        millis[asked] = (System.nanoTime() - start) / 1e6;
                    }
                }
                Arrays.sort(millis);
                double[] row = results.computeIfAbsent(name, any -> new double[FIGURES * sizes]);
                row[FIGURES * size] = (double) answered / ASKED;
                row[FIGURES * size + 1] = millis[ASKED / 2];
                row[FIGURES * size + 2] = millis[ASKED * 99 / 100];
            });
        }
    }

    private static void print(Map<String, double[]> results, String[] arguments) {
        System.out.printf("%-40s", "answered, p50 and p99 in ms at");
        for (int size = 1; size < arguments.length; size++) {
            System.out.printf("%24s", arguments[size]);
        }
        System.out.println("   p99 last/first");
        results.forEach((name, figures) -> {
            System.out.printf("%-40s", name);
            for (int at = 0; at < figures.length; at += FIGURES) {
                System.out.printf(Locale.ROOT, "%6.0f%9.2f%9.2f", figures[at], figures[at + 1], figures[at + 2]);
            }
            System.out.printf(Locale.ROOT, "%10.1f%n", figures[figures.length - 1] / figures[FIGURES - 1]);
        });
    }
}
