package org.gilde.confluence.table;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.java.ao.DatabaseProvider;
import net.java.ao.DisposableDataSource;
import net.java.ao.RawEntity;
import net.java.ao.db.MySQLDatabaseProvider;
import net.java.ao.db.OracleDatabaseProvider;
import net.java.ao.db.SQLServerDatabaseProvider;
import net.java.ao.schema.SchemaGenerator;
import net.java.ao.schema.ddl.DDLAction;
import net.java.ao.schema.ddl.DDLActionType;
import net.java.ao.schema.ddl.DDLIndex;
import net.java.ao.schema.ddl.DDLTable;
import net.java.ao.schema.ddl.SQLAction;
import org.jspecify.annotations.Nullable;

/** What the real Active Objects would have Oracle, SQL Server and MySQL do to make the app's tables; none of them is there. */
enum Dialects {
    ORACLE("\"", "\"") {
        @Override
        DatabaseProvider provider() {
            return new OracleDatabaseProvider(source(), "CONFLUENCE");
        }
    },
    SQL_SERVER("\"", "[]\"") {
        @Override
        DatabaseProvider provider() {
            return new SQLServerDatabaseProvider(source(), "dbo");
        }
    },
    MYSQL("`", "`") {
        @Override
        DatabaseProvider provider() {
            return new MySQLDatabaseProvider(source());
        }
    };

    private final String quote;
    private final String marks;

    Dialects(String quote, String marks) {
        this.quote = quote;
        this.marks = marks;
    }

    abstract DatabaseProvider provider();

    /** Returns a table as Active Objects see it. */
    DDLTable table(Class<? extends RawEntity<Integer>> row) {
        return SchemaGenerator.parseInterface(provider(), TestObjects.NAMES, row);
    }

    /** Returns the statements that make a table, its sequence, trigger and indexes. */
    List<String> statements(Class<? extends RawEntity<Integer>> row) {
        DatabaseProvider provider = provider();
        DDLTable table = SchemaGenerator.parseInterface(provider, TestObjects.NAMES, row);
        List<String> statements = new ArrayList<>();
        DDLAction create = new DDLAction(DDLActionType.CREATE);
        create.setTable(table);
        add(statements, provider, create);
        for (DDLIndex index : table.getIndexes()) {
            DDLAction making = new DDLAction(DDLActionType.CREATE_INDEX);
            making.setIndex(index);
            making.setTable(table);
            add(statements, provider, making);
        }
        return statements;
    }

    /** Returns a statement without the marks around its names. */
    String plain(String statement) {
        return statement.replaceAll("[" + Pattern.quote(marks) + "]", "");
    }

    private static void add(List<String> statements, DatabaseProvider provider, DDLAction action) {
        for (SQLAction rendered : provider.renderAction(TestObjects.NAMES, action)) {
            statements.add(rendered.getStatement());
        }
    }

    /** A database that tells no more of itself than what it puts around names. */
    DisposableDataSource source() {
        return silent(DisposableDataSource.class);
    }

    private <T> T silent(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer(method)));
    }

    private @Nullable Object answer(Method method) {
        Class<?> type = method.getReturnType();
        if (method.getName().equals("getIdentifierQuoteString")) {
            return quote;
        }
        if (type == String.class) {
            return "";
        }
        if (type == int.class) {
            return 0;
        }
        return type == boolean.class ? (Object) false : type.isInterface() ? silent(type) : null;
    }
}
