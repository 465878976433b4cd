package org.gilde.workbench.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionCallback;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import net.java.ao.EntityManager;
import net.java.ao.EntityManagerConfiguration;
import net.java.ao.RawEntity;
import net.java.ao.SchemaConfiguration;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.info.CachingEntityInfoResolverFactory;
import net.java.ao.schema.info.EntityInfoResolverFactory;
import org.gilde.workbench.database.Database;
import org.gilde.workbench.database.DatabaseException;
import org.gilde.workbench.database.Turn;
import org.gilde.workbench.descriptor.AppDescriptor;
import org.gilde.workbench.descriptor.DescriptorException;
import org.gilde.workbench.descriptor.ModuleElement;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/**
 * The {@code ActiveObjects} of one app: the real library, which makes and alters the app's tables at its first use, one
 * node at a time, and the database's transaction instead of the library's own.
 */
public final class AppTables implements InvocationHandler {

    private final Database database;
    private final Bundle app;
    private @Nullable EntityManager entities;

    private AppTables(Database database, Bundle app) {
        this.database = database;
        this.app = app;
    }

    /** Returns the service for one app. */
    public static ActiveObjects of(Database database, Bundle app) {
        return (ActiveObjects) Proxy.newProxyInstance(
                ActiveObjects.class.getClassLoader(),
                new Class<?>[] {ActiveObjects.class},
                new AppTables(database, app));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(this, arguments);
        }
        if (method.getName().equals("executeInTransaction") && arguments != null) {
            return database.inTransaction(connection -> ((TransactionCallback<?>) arguments[0]).doInTransaction());
        }
        if (method.getName().equals("migrate")) {
            throw new UnsupportedOperationException("workbench does not stand in for ActiveObjects#migrate");
        }
        try {
            return EntityManager.class
                    .getMethod(method.getName(), method.getParameterTypes())
                    .invoke(entities(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof SQLException refused
                    ? new DatabaseException("Active Objects: " + refused.getMessage(), refused)
                    : e.getCause();
        } catch (NoSuchMethodException e) {
            throw new UnsupportedOperationException(
                    "workbench does not stand in for ActiveObjects#" + method.getName(), e);
        }
    }

    private synchronized EntityManager entities() {
        if (entities == null) {
            AppDescriptor descriptor = AppDescriptor.of(app);
            ModuleElement module = descriptor.modules(AoModules.TYPE).stream()
                    .findFirst()
                    .orElseThrow(() -> new DescriptorException("An app that uses ActiveObjects needs an <ao> module"));
            TableNames names = new TableNames(module.attribute("namespace").orElse(descriptor.key()));
            EntityManager made = new EntityManager(
                    new PostgreSQLDatabaseProvider(StrictDataSource.over(database)), new Configuration(names));
            migrate(made, module);
            entities = made;
        }
        return entities;
    }

    private void migrate(EntityManager manager, ModuleElement module) {
        List<Class<? extends RawEntity<?>>> types = module.children("entity").stream()
                .<Class<? extends RawEntity<?>>>map(element -> entity(element.text()))
                .toList();
        Turn.take(database, "tables of " + AppDescriptor.of(app).key(), connection -> {
            migrate(manager, types);
            return true;
        });
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // The library takes its entity types as an array of generics.
    private static void migrate(EntityManager manager, List<Class<? extends RawEntity<?>>> types) throws SQLException {
        manager.migrate(types.toArray(new Class[0]));
    }

    @SuppressWarnings("unchecked")
    private Class<? extends RawEntity<?>> entity(String name) {
        try {
            Class<?> found = app.loadClass(name);
            if (RawEntity.class.isAssignableFrom(found)) {
                return (Class<? extends RawEntity<?>>) found;
            }
            throw new DescriptorException(name + " is not an Active Objects entity");
        } catch (ClassNotFoundException e) {
            throw new DescriptorException("There is no entity " + name + " in the app", e);
        }
    }

    private record Configuration(TableNames names) implements EntityManagerConfiguration {
        @Override
        @Deprecated // By the library, which still asks.
        @SuppressWarnings("InlineMeSuggester")
        public boolean useWeakCache() {
            return true;
        }

        @Override
        public NameConverters getNameConverters() {
            return names;
        }

        @Override
        public SchemaConfiguration getSchemaConfiguration() {
            return (table, caseSensitive) -> names.isOurs(table);
        }

        @Override
        public EntityInfoResolverFactory getEntityInfoResolverFactory() {
            return new CachingEntityInfoResolverFactory();
        }
    }
}
