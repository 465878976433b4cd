package org.gilde.confluence.host;

import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.core.Modification;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gilde.confluence.renewal.WikiPages;

/** Confluence's pages, changed in the name of whoever is logged in. */
public final class RenewedPages implements WikiPages {
    private final PageManager pages;
    private final PermissionManager permissions;

    /** Asks these. */
    public RenewedPages(PageManager pages, PermissionManager permissions) {
        this.pages = pages;
        this.permissions = permissions;
    }

    @Override
    public Optional<Written> find(String space, long id) {
        return page(id).filter(page -> space.equals(page.getSpaceKey()))
                .map(page -> new Written(page.getTitle(), page.getUrlPath(), page.getBodyAsString()));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the page is gone, or the reader may not change it
     */
    @Override
    public void change(long id, UnaryOperator<String> change, String comment) {
        Page page = page(id).orElseThrow(() -> new IllegalStateException("there is no page " + id));
        Modification<Page> modification = current -> {
            current.setBodyAsString(change.apply(current.getBodyAsString()));
            current.setVersionComment(comment);
        };
        pages.saveNewVersion(page, modification, DefaultSaveContext.DEFAULT);
    }

    private Optional<Page> page(long id) {
        return Optional.ofNullable(pages.getPage(id))
                .filter(page -> !page.isDeleted())
                .filter(page ->
                        Permissions.has(permissions, AuthenticatedUserThreadLocal.get(), Permission.EDIT, page));
    }
}
