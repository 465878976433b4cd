package org.gilde.bridge.operator;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.gilde.bridge.erasure.Elsewhere;
import org.gilde.xapi.document.postgres.PostgresDocumentArchive;
import org.gilde.xapi.document.postgres.PostgresDocumentStore;
import org.gilde.xapi.keeping.Export;
import org.gilde.xapi.keeping.Forgetting;
import org.gilde.xapi.keeping.Holds;
import org.gilde.xapi.keeping.Import;
import org.gilde.xapi.keeping.OwnStatements;
import org.gilde.xapi.keeping.Removals;
import org.gilde.xapi.keeping.Retention;
import org.gilde.xapi.keeping.RetentionRules;
import org.gilde.xapi.keeping.postgres.PostgresHolds;
import org.gilde.xapi.keeping.postgres.PostgresRemovals;
import org.gilde.xapi.keeping.postgres.PostgresRetentionRules;
import org.gilde.xapi.keeping.postgres.PostgresTraces;
import org.gilde.xapi.store.Amendments;
import org.gilde.xapi.store.Archive;
import org.gilde.xapi.store.StatementStore;
import org.gilde.xapi.store.postgres.PostgresAmendments;
import org.gilde.xapi.store.postgres.PostgresArchive;

/**
 * All that keeps and forgets.
 *
 * @param operator in whose name things are removed
 */
public record Keeping(
        String operator,
        Holds holds,
        Removals removals,
        Forgetting forgetting,
        Erasures erasures,
        Elsewhere elsewhere,
        RetentionRules rules,
        Retention retention,
        Export exporting,
        Import importing,
        OwnStatements own) {
    /** How long an operator waits for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Works in this database. */
    public static Keeping in(
            DataSource source, StatementStore store, Elsewhere elsewhere, String operator, Clock clock) {
        Amendments statements = new PostgresAmendments(source);
        Holds holds = new PostgresHolds(source);
        Removals removals = new PostgresRemovals(source);
        Forgetting forgetting = new Forgetting(statements, new PostgresTraces(source), holds, removals);
        Erasures erasures = new Erasures(forgetting, elsewhere, PATIENCE);
        RetentionRules rules = new PostgresRetentionRules(source);
        Retention retention = new Retention(statements, rules, holds, removals, clock);
        Archive archive = new PostgresArchive(source);
        Export exporting = new Export(archive, store, new PostgresDocumentArchive(source));
        Import importing = new Import(archive, store, new PostgresDocumentStore(source));
        OwnStatements own = new OwnStatements(statements, archive);
        return new Keeping(
                operator,
                holds,
                removals,
                forgetting,
                erasures,
                elsewhere,
                rules,
                retention,
                exporting,
                importing,
                own);
    }
}
