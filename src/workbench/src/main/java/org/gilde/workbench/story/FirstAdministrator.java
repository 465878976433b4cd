package org.gilde.workbench.story;

import org.gilde.workbench.store.Stores;
import org.gilde.workbench.user.Groups;
import org.gilde.workbench.wiki.StandInWiki;

/** Lets somebody into an empty workbench: {@code admin} with the password {@code admin}. */
public final class FirstAdministrator implements StandInWiki.Seed {

    @Override
    public void sow(Stores stores) {
        if (stores.users().all().isEmpty()) {
            stores.groups().create(Groups.USERS);
            stores.groups().create(Groups.ADMINISTRATORS);
            var admin = stores.users().create("admin", "Administrator", "admin@workbench.example", "admin");
            stores.groups().add(Groups.USERS, admin);
            stores.groups().add(Groups.ADMINISTRATORS, admin);
        }
    }
}
