package org.gilde.confluence.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionCallback;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.java.ao.DatabaseProvider;
import net.java.ao.EntityManager;
import net.java.ao.EntityManagerConfiguration;
import net.java.ao.RawEntity;
import net.java.ao.SchemaConfiguration;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianIndexNameConverter;
import net.java.ao.atlassian.AtlassianSequenceNameConverter;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.atlassian.AtlassianTriggerNameConverter;
import net.java.ao.atlassian.AtlassianUniqueNameConverter;
import net.java.ao.builder.SimpleNameConverters;
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.info.CachingEntityInfoResolverFactory;
import net.java.ao.schema.info.EntityInfoResolverFactory;
import org.gilde.confluence.coaching.table.CoachRow;
import org.gilde.confluence.cohort.table.CohortRow;
import org.gilde.confluence.cohort.table.EntryRow;
import org.gilde.confluence.cohort.table.ListingRow;
import org.gilde.confluence.cohort.table.RosterRow;
import org.gilde.confluence.cohort.table.RunNoteRow;
import org.gilde.confluence.cohort.table.SignRow;
import org.gilde.confluence.community.table.CommunityRow;
import org.gilde.confluence.community.table.MemberCountRow;
import org.gilde.confluence.community.table.MembershipRow;
import org.gilde.confluence.community.table.SettlingRow;
import org.gilde.confluence.community.table.UnsettledRow;
import org.gilde.confluence.contribution.table.ChoiceRow;
import org.gilde.confluence.contribution.table.ContributorRow;
import org.gilde.confluence.contribution.table.WaitingActRow;
import org.gilde.confluence.founding.table.MadePageRow;
import org.gilde.confluence.journal.table.JournalRow;
import org.gilde.confluence.learning.table.ActivityRow;
import org.gilde.confluence.learning.table.ActivityTurnRow;
import org.gilde.confluence.learning.table.ActorLinkRow;
import org.gilde.confluence.learning.table.EffectRow;
import org.gilde.confluence.learning.table.LastSaidRow;
import org.gilde.confluence.learning.table.LearningItemRow;
import org.gilde.confluence.learning.table.ShareRow;
import org.gilde.confluence.learning.table.TopicRow;
import org.gilde.confluence.learning.table.TopicRuleRow;
import org.gilde.confluence.learning.table.WaitingEventRow;
import org.gilde.confluence.learning.table.WithdrawalRow;
import org.gilde.confluence.leaving.table.LeaverRow;
import org.gilde.confluence.leaving.table.TicketRow;
import org.gilde.confluence.leaving.table.TicketTryRow;
import org.gilde.confluence.matching.table.MatchChangeRow;
import org.gilde.confluence.matching.table.MatchDecisionRow;
import org.gilde.confluence.merging.table.MergingRow;
import org.gilde.confluence.participation.table.DeedRow;
import org.gilde.confluence.participation.table.FloorRow;
import org.gilde.confluence.participation.table.FlowRow;
import org.gilde.confluence.participation.table.ReadingRow;
import org.gilde.confluence.participation.table.ViewRow;
import org.gilde.confluence.practice.table.ApplicationRow;
import org.gilde.confluence.privacy.table.LevelRow;
import org.gilde.confluence.subject.table.ErasedRow;
import org.gilde.confluence.subject.table.ErasureRow;
import org.gilde.confluence.subject.table.LookRow;
import org.gilde.confluence.subject.table.PauseRow;
import org.gilde.confluence.subject.table.WithheldRow;
import org.gilde.confluence.tending.table.LetterRow;
import org.gilde.confluence.tending.table.WeekRow;
import org.gilde.postgres.EmbeddedPostgres;

/** The real Active Objects on PostgreSQL, and on H2; refuses writes outside of a transaction. */
public final class TestObjects {
    public static final List<Class<? extends RawEntity<Integer>>> ROWS = List.of(
            LearningItemRow.class,
            EffectRow.class,
            ShareRow.class,
            CoachRow.class,
            WithdrawalRow.class,
            LevelRow.class,
            ActivityRow.class,
            LastSaidRow.class,
            ActivityTurnRow.class,
            TopicRow.class,
            TopicRuleRow.class,
            WaitingEventRow.class,
            ActorLinkRow.class,
            MatchChangeRow.class,
            MatchDecisionRow.class,
            LeaverRow.class,
            TicketRow.class,
            TicketTryRow.class,
            CommunityRow.class,
            MembershipRow.class,
            MemberCountRow.class,
            UnsettledRow.class,
            SettlingRow.class,
            DeedRow.class,
            ViewRow.class,
            FlowRow.class,
            FloorRow.class,
            ReadingRow.class,
            MadePageRow.class,
            JournalRow.class,
            WeekRow.class,
            LetterRow.class,
            MergingRow.class,
            SignRow.class,
            RunNoteRow.class,
            CohortRow.class,
            RosterRow.class,
            ListingRow.class,
            ApplicationRow.class,
            ChoiceRow.class,
            ContributorRow.class,
            WaitingActRow.class,
            PauseRow.class,
            WithheldRow.class,
            ErasedRow.class,
            ErasureRow.class,
            LookRow.class,
            EntryRow.class);
    public static final AtomicInteger CALLS = new AtomicInteger();
    /** SQL statements that the database was given to prepare; many rows by one statement are one. */
    public static final AtomicInteger STATEMENTS = new AtomicInteger();

    /** The namespace in atlassian-plugin.xml, as Active Objects put it into the names of tables. */
    static final String PREFIX = "AO_1DDA79_";
    /** Atlassian's names of what is in the database. */
    static final NameConverters NAMES = new SimpleNameConverters(
            new AtlassianTableNameConverter(name -> PREFIX + name),
            new AtlassianFieldNameConverter(),
            new AtlassianSequenceNameConverter(),
            new AtlassianTriggerNameConverter(),
            new AtlassianIndexNameConverter(),
            new AtlassianUniqueNameConverter());

    private static final String H2_URL = "jdbc:h2:mem:gilde;IGNORECASE=TRUE;DB_CLOSE_DELAY=-1";
    private static final Set<String> WRITES = Set.of("create", "delete", "deleteWithSQL");

    private static volatile boolean onH2;

    private TestObjects() {}

    /** Returns them with empty tables. */
    public static ActiveObjects fresh() {
        return emptied(onH2 ? H2.OBJECTS : Shared.OBJECTS);
    }

    /** Has {@link #fresh} return those on H2, or those on PostgreSQL again. */
    static void useH2(boolean isOnH2) {
        onH2 = isOnH2;
    }

    private static ActiveObjects emptied(ActiveObjects objects) {
        objects.executeInTransaction(() -> {
            ROWS.forEach(row -> objects.deleteWithSQL(row, "ID > ?", 0));
            return true;
        });
        objects.flushAll();
        return objects;
    }

    /** Says whether a statement is held back by another transaction. */
    public static boolean someoneWaitsForALock() throws SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.shared();
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                ResultSet waiting = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")) {
            return waiting.next() && waiting.getInt(1) > 0;
        }
    }

    /** Returns them as another node of the cluster has them: the same database, connections and caches of its own. */
    public static ActiveObjects onAnotherNode() {
        return Other.OBJECTS;
    }

    private static ActiveObjects open() {
        EmbeddedPostgres server = EmbeddedPostgres.shared();
        ThreadConnections connections = new ThreadConnections(Shared.DATABASE, server.user(), server.password());
        return open(connections, new PostgreSQLDatabaseProvider(connections.source(), "public"));
    }

    private static ActiveObjects openH2() {
        ThreadConnections connections = new ThreadConnections(H2_URL, "sa", "");
        connections.takeEmptyTextsForNone();
        return open(connections, new H2DatabaseProvider(connections.source(), "PUBLIC"));
    }

    private static ActiveObjects open(ThreadConnections connections, DatabaseProvider provider) {
        EntityManager manager = new EntityManager(provider, new Setup());
        try {
            @SuppressWarnings("unchecked")
            Class<? extends RawEntity<?>>[] none = (Class<? extends RawEntity<?>>[]) new Class<?>[0];
            manager.migrate(ROWS.toArray(none));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return (ActiveObjects) Proxy.newProxyInstance(
                TestObjects.class.getClassLoader(),
                new Class<?>[] {ActiveObjects.class},
                (proxy, method, arguments) -> call(manager, connections, method, arguments));
    }

    /** One database for all tests of a run. */
    private static final class Shared {
        private static final String DATABASE = EmbeddedPostgres.shared().createDatabase();
        private static final ActiveObjects OBJECTS = open();
    }

    private static final class Other {
        private static final ActiveObjects OBJECTS = open();
    }

    private static final class H2 {
        private static final ActiveObjects OBJECTS = openH2();
    }

    private static Object call(EntityManager manager, ThreadConnections connections, Method method, Object... arguments)
            throws Throwable {
        if (method.getName().equals("executeInTransaction")) {
            return connections.inTransaction(((TransactionCallback<?>) arguments[0])::doInTransaction);
        }
        if (WRITES.contains(method.getName()) && !connections.isInTransaction()) {
            throw new IllegalStateException("written outside of a transaction: Confluence would not keep it");
        }
        QueryRules.check(arguments);
        CALLS.incrementAndGet();
        try {
            return EntityManager.class
                    .getMethod(method.getName(), method.getParameterTypes())
                    .invoke(manager, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof SQLException sql ? new IllegalStateException(sql) : e.getCause();
        }
    }

    private static final class Setup implements EntityManagerConfiguration {
        @Override
        @SuppressWarnings("deprecation")
        public boolean useWeakCache() {
            return true;
        }

        @Override
        public NameConverters getNameConverters() {
            return NAMES;
        }

        @Override
        public SchemaConfiguration getSchemaConfiguration() {
            return (table, caseSensitive) -> table.startsWith(PREFIX);
        }

        @Override
        public EntityInfoResolverFactory getEntityInfoResolverFactory() {
            return new CachingEntityInfoResolverFactory();
        }
    }
}
