package org.gilde.workbench.page.read;

import java.util.List;
import java.util.Optional;
import org.gilde.workbench.content.Addresses;
import org.gilde.workbench.service.Viewers;
import org.gilde.workbench.storage.Links;
import org.gilde.workbench.store.Stores;

/** Resolves links in pages for whoever reads them. */
public final class WikiLinks implements Links {
    private final Stores stores;
    private final Viewers viewers;

    /** Finds pages and people there. */
    public WikiLinks(Stores stores, Viewers viewers) {
        this.stores = stores;
        this.viewers = viewers;
    }

    @Override
    public Optional<String> page(String spaceKey, String title) {
        return stores.pages()
                .find(spaceKey, title)
                .filter(page -> stores.access().mayView(viewers.current(), page))
                .map(Addresses::page);
    }

    @Override
    public Optional<Target> user(String keyOrName) {
        return stores.users()
                .byKey(keyOrName)
                .or(() -> stores.users().byName(keyOrName))
                .map(user -> new Target(user.fullName(), "/display/~" + user.name()));
    }

    @Override
    public List<Target> children(long page) {
        return stores.pages().children(page).stream()
                .filter(child -> stores.access().mayView(viewers.current(), child))
                .map(child -> new Target(child.title(), Addresses.page(child)))
                .toList();
    }
}
