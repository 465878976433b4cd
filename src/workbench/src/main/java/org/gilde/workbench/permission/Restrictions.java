package org.gilde.workbench.permission;

import java.util.Collection;
import java.util.List;
import org.gilde.workbench.database.Sql;

/** Pages that fewer people may see or edit than their space says. */
public final class Restrictions {
    private final Sql sql;

    /** Keeps restrictions in that database. */
    public Restrictions(Sql sql) {
        this.sql = sql;
    }

    /** What a restriction narrows: seeing a page and all beneath it, or editing the page. */
    public enum Kind {
        VIEW,
        EDIT
    }

    /** Returns who alone may see or edit a page; empty: everybody whom the space lets. */
    public List<Holder> of(long page, Kind kind) {
        return sql.list(
                "select holder_kind, holder from wiki.page_restriction where page = ? and kind = ? order by 1, 2",
                row -> new Holder(Holder.Kind.valueOf(row.getString(1)), row.getString(2)),
                page,
                kind);
    }

    /** Returns whether the page, or for seeing one above it, is restricted. */
    public boolean any(Collection<Long> path) {
        return sql.is(
                "select exists (select 1 from wiki.page_restriction where page = any (?::bigint[]) and kind = 'VIEW')",
                path);
    }

    /** Sets who alone may see or edit a page; empty takes the restriction away. */
    public void restrict(long page, Kind kind, Collection<Holder> holders) {
        sql.together(() -> {
            int changed = sql.change("delete from wiki.page_restriction where page = ? and kind = ?", page, kind);
            for (Holder holder : holders) {
                changed += sql.change(
                        """
                        insert into wiki.page_restriction (page, kind, holder_kind, holder)
                        values (?, ?, ?, ?) on conflict do nothing""",
                        page,
                        kind,
                        holder.kind(),
                        holder.name());
            }
            return changed;
        });
    }
}
