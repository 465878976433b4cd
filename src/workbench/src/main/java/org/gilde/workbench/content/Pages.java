package org.gilde.workbench.content;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gilde.workbench.database.Sql;
import org.gilde.workbench.user.Viewer;

/** Reads pages. What a viewer may see is asked in the query wherever a viewer is named. */
public final class Pages {
    private final Sql sql;

    /** Reads pages from that database. */
    public Pages(Sql sql) {
        this.sql = sql;
    }

    /** Returns the page with that id, whoever may see it. */
    public Optional<WikiPage> find(long id) {
        return sql.once(
                "select p.*, s.key as space_key from wiki.page p join wiki.space s on s.id = p.space where p.id = ?",
                PageRow::page,
                id);
    }

    /** Returns the page with that title, whatever its case and whoever may see it. */
    public Optional<WikiPage> find(String spaceKey, String title) {
        return sql.first(
                """
                select p.*, s.key as space_key from wiki.page p join wiki.space s on s.id = p.space
                where lower(s.key) = lower(?) and lower(p.title) = lower(?) and p.posted is null""",
                PageRow::page,
                spaceKey,
                title);
    }

    /** Returns the blog post of that day with that title, whatever its case and whoever may see it. */
    public Optional<WikiPage> find(String spaceKey, LocalDate posted, String title) {
        return sql.first(
                """
                select p.*, s.key as space_key from wiki.page p join wiki.space s on s.id = p.space
                where lower(s.key) = lower(?) and lower(p.title) = lower(?) and p.posted = ?""",
                PageRow::page,
                spaceKey,
                title,
                posted);
    }

    /** Returns these pages in the order of the ids, without those that are gone. */
    public List<WikiPage> find(Collection<Long> ids) {
        return sql.list(
                """
                select p.*, s.key as space_key
                from unnest(?::bigint[]) with ordinality as wanted (id, place)
                join wiki.page p on p.id = wanted.id join wiki.space s on s.id = p.space order by wanted.place""",
                PageRow::page,
                ids);
    }

    /** Returns whether the viewer may see the page. */
    public boolean mayView(Viewer viewer, WikiPage page) {
        return sql.is(
                "select wiki.may_view(?, ?, ?::bigint[], ?, ?, ?)",
                page.space(),
                page.id(),
                page.path(),
                viewer.key(),
                viewer.groups(),
                viewer.administrator());
    }

    /** Returns all titles of a space that the viewer may see, by title: enough for its tree. */
    public List<PageTitle> titles(Viewer viewer, long space) {
        return sql.list(
                """
                select p.id, p.title, p.parent, p.path, p.posted, s.key as space_key
                from wiki.page p join wiki.space s on s.id = p.space
                where p.space = ? and p.posted is null and wiki.may_view(p.space, p.id, p.path, ?, ?, ?) order by lower(p.title)""",
                PageRow::title,
                space,
                viewer.key(),
                viewer.groups(),
                viewer.administrator());
    }

    /** Returns the pages and blog posts that were changed last and that the viewer may see, newest first. */
    public List<WikiPage> recent(Viewer viewer, int limit) {
        return sql.list(
                """
                select p.*, s.key as space_key from wiki.page p join wiki.space s on s.id = p.space
                where wiki.may_view(p.space, p.id, p.path, ?, ?, ?) order by p.modified desc, p.id desc limit ?""",
                PageRow::page,
                viewer.key(),
                viewer.groups(),
                viewer.administrator(),
                limit);
    }

    /** Returns a space's blog posts that the viewer may see, newest first. */
    public List<WikiPage> posts(Viewer viewer, long space) {
        return sql.list(
                """
                select p.*, s.key as space_key from wiki.page p join wiki.space s on s.id = p.space
                where p.space = ? and p.posted is not null and wiki.may_view(p.space, p.id, p.path, ?, ?, ?)
                order by p.posted desc, p.id desc""",
                PageRow::page,
                space,
                viewer.key(),
                viewer.groups(),
                viewer.administrator());
    }

    /** Returns all pages of a space, by title, whoever may see them. */
    public List<WikiPage> in(long space) {
        return sql.list(
                """
                select p.*, s.key as space_key from wiki.page p join wiki.space s on s.id = p.space
                where p.space = ? and p.posted is null order by lower(p.title)""",
                PageRow::page,
                space);
    }

    /** Returns the pages directly beneath a page, by title. */
    public List<WikiPage> children(long parent) {
        return sql.list(
                """
                select p.*, s.key as space_key from wiki.page p join wiki.space s on s.id = p.space
                where p.parent = ? order by lower(p.title)""",
                PageRow::page,
                parent);
    }

    /** Returns the versions of a page, newest first. */
    public List<PageVersion> history(long page) {
        return sql.list("select * from wiki.page_version where page = ? order by version desc", PageRow::version, page);
    }

    /** Returns one version of a page. */
    public Optional<PageVersion> version(long page, int version) {
        return sql.first(
                "select * from wiki.page_version where page = ? and version = ?", PageRow::version, page, version);
    }
}
