package org.gilde.workbench.permission;

import org.gilde.workbench.content.Pages;
import org.gilde.workbench.content.WikiComment;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.database.Sql;
import org.gilde.workbench.user.Viewer;

/** Answers who may do what. The rules themselves stand once, as functions of the database. */
public final class Access {
    private final Sql sql;
    private final Pages pages;

    /** Asks that database. */
    public Access(Sql sql) {
        this.sql = sql;
        this.pages = new Pages(sql);
    }

    /** Returns whether the viewer has that right in the space. Only somebody who is logged in may change anything. */
    public boolean may(Viewer viewer, SpaceRight right, long space) {
        return (right == SpaceRight.VIEW || viewer.isKnown())
                && sql.is(
                        "select wiki.space_allows(?, ?, ?, ?, ?)",
                        space,
                        right,
                        viewer.key(),
                        viewer.groups(),
                        viewer.administrator());
    }

    /** Returns whether the viewer may see the page. */
    public boolean mayView(Viewer viewer, WikiPage page) {
        return pages.mayView(viewer, page);
    }

    /** Returns whether the viewer may change the page and its labels. */
    public boolean mayEdit(Viewer viewer, WikiPage page) {
        return may(viewer, SpaceRight.EDIT, page.space())
                && mayView(viewer, page)
                && sql.is(
                        "select wiki.page_allows(?, ?::bigint[], 'EDIT', ?, ?, ?)",
                        page.id(),
                        page.path(),
                        viewer.key(),
                        viewer.groups(),
                        viewer.administrator());
    }

    /** Returns whether the viewer may comment on the page. */
    public boolean mayComment(Viewer viewer, WikiPage page) {
        return may(viewer, SpaceRight.COMMENT, page.space()) && mayView(viewer, page);
    }

    /** Returns whether the viewer may remove the comment: its author, or who administers the space. */
    public boolean mayRemove(Viewer viewer, WikiPage page, WikiComment comment) {
        return mayView(viewer, page)
                && ((viewer.isKnown() && comment.creator().equals(viewer.key()))
                        || may(viewer, SpaceRight.ADMINISTER, page.space()));
    }
}
