package org.gilde.workbench.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.gilde.workbench.content.ContentException.Reason;
import org.gilde.workbench.database.Sql;
import org.gilde.workbench.user.Viewer;

/** The labels of pages: lower case, without spaces. */
public final class PageLabels {
    // The characters that Confluence refuses in a label, and white space.
    private static final Pattern REFUSED = Pattern.compile("[\\s:;,.?&\\[\\]()#^*!<>\"'/\\\\]");

    private final Sql sql;

    /** Keeps labels in that database. */
    public PageLabels(Sql sql) {
        this.sql = sql;
    }

    /** Returns a page's labels in alphabetical order. */
    public List<String> of(long page) {
        return sql.list("select name from wiki.page_label where page = ? order by name", row -> row.getString(1), page);
    }

    /**
     * Puts a label on a page, unless it is there.
     *
     * @throws ContentException if no label may be called that
     */
    public String add(long page, String name) {
        String label = name.strip().toLowerCase(Locale.ROOT);
        if (label.isEmpty() || label.length() > 255 || REFUSED.matcher(label).find()) {
            throw new ContentException(Reason.LABEL_MALFORMED, "letters, digits, dash and underscore");
        }
        sql.change("insert into wiki.page_label (page, name) values (?, ?) on conflict do nothing", page, label);
        return label;
    }

    /** Takes a label off a page. */
    public void remove(long page, String name) {
        sql.change("delete from wiki.page_label where page = ? and name = ?", page, name);
    }

    /** Returns the pages with that label that the viewer may see, by title. */
    public List<PageTitle> pages(Viewer viewer, String name) {
        return sql.list(
                """
                select p.id, p.title, p.parent, p.path, p.posted, s.key as space_key
                from wiki.page_label l join wiki.page p on p.id = l.page join wiki.space s on s.id = p.space
                where l.name = ? and wiki.may_view(p.space, p.id, p.path, ?, ?, ?) order by lower(p.title)""",
                PageRow::title,
                name,
                viewer.key(),
                viewer.groups(),
                viewer.administrator());
    }

    /** Returns the labels in a space with how many pages carry each, for a viewer. */
    public Map<String, Integer> counts(Viewer viewer, long space) {
        Map<String, Integer> counts = new java.util.TreeMap<>();
        sql.list(
                """
                select l.name, count(*) from wiki.page_label l join wiki.page p on p.id = l.page
                where p.space = ? and wiki.may_view(p.space, p.id, p.path, ?, ?, ?) group by l.name""",
                row -> counts.put(row.getString(1), row.getInt(2)),
                space,
                viewer.key(),
                viewer.groups(),
                viewer.administrator());
        return counts;
    }
}
