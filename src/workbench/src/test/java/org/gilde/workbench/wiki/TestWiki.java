package org.gilde.workbench.wiki;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.database.PooledDatabase;
import org.gilde.workbench.permission.Holder;
import org.gilde.workbench.permission.SpaceRight;
import org.gilde.workbench.store.Stores;
import org.gilde.workbench.testing.TestDatabase;
import org.gilde.workbench.user.Groups;
import org.gilde.workbench.user.Viewer;
import org.gilde.workbench.user.WikiUser;

/** An empty wiki on a real PostgreSQL, with short ways to fill it. */
public final class TestWiki implements AutoCloseable {
    private final PooledDatabase database;
    private final Stores stores;

    public TestWiki() {
        this.database = TestDatabase.open();
        this.stores = Stores.open(database, Clock.systemUTC());
        stores.groups().create(Groups.ADMINISTRATORS);
        stores.groups().create(Groups.USERS);
    }

    public Stores stores() {
        return stores;
    }

    public PooledDatabase database() {
        return database;
    }

    public WikiUser user(String name, String... groups) {
        WikiUser user = stores.users().create(name, "The " + name, name + "@example.org", "secret-" + name);
        for (String group : groups) {
            stores.groups().create(group);
            stores.groups().add(group, user);
        }
        return user;
    }

    public Viewer viewer(WikiUser user) {
        return stores.groups().viewer(user);
    }

    public WikiSpace space(String key, Holder holder, SpaceRight... rights) {
        WikiSpace space = stores.spaces().create(key, "Space " + key, "", "somebody");
        stores.permissions().grant(space.id(), holder, rights);
        return space;
    }

    public WikiPage page(WikiSpace space, String title, String... labels) {
        return page(space, Optional.empty(), title, labels);
    }

    public WikiPage page(WikiSpace space, Optional<Long> parent, String title, String... labels) {
        WikiPage page = stores.editor().create(space, parent, title, "<p>" + title.length() + "</p>", "somebody");
        List.of(labels).forEach(label -> stores.labels().add(page.id(), label));
        return page;
    }

    @Override
    public void close() {
        database.close();
    }
}
