package org.gilde.workbench.permission;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gilde.workbench.database.Sql;

/** Who may do what in which space. */
public final class SpacePermissions {
    private static final Comparator<Holder> ANYONE_LAST =
            Comparator.comparing(Holder::kind).thenComparing(Holder::name);

    private final Sql sql;

    /** Keeps permissions in that database. */
    public SpacePermissions(Sql sql) {
        this.sql = sql;
    }

    /** Returns all rights in a space by holder. */
    public Map<Holder, Set<SpaceRight>> of(long space) {
        Map<Holder, Set<SpaceRight>> rights = new TreeMap<>(ANYONE_LAST);
        sql.list(
                "select permission, holder_kind, holder from wiki.space_permission where space = ?",
                row -> rights.computeIfAbsent(
                                new Holder(Holder.Kind.valueOf(row.getString(2)), row.getString(3)),
                                holder -> EnumSet.noneOf(SpaceRight.class))
                        .add(SpaceRight.valueOf(row.getString(1))),
                space);
        return rights;
    }

    /** Gives rights. Whoever may do anything in a space may see it. */
    public void grant(long space, Holder holder, SpaceRight... rights) {
        EnumSet<SpaceRight> granted = EnumSet.of(SpaceRight.VIEW, rights);
        for (SpaceRight right : granted) {
            sql.change(
                    """
                    insert into wiki.space_permission (space, permission, holder_kind, holder)
                    values (?, ?, ?, ?) on conflict do nothing""",
                    space,
                    right,
                    holder.kind(),
                    holder.name());
        }
    }

    /** Takes every right from a holder. */
    public void revoke(long space, Holder holder) {
        sql.change(
                "delete from wiki.space_permission where space = ? and holder_kind = ? and holder = ?",
                space,
                holder.kind(),
                holder.name());
    }

    /** Takes one right from a holder. */
    public void revoke(long space, Holder holder, SpaceRight right) {
        sql.change(
                """
                delete from wiki.space_permission
                where space = ? and holder_kind = ? and holder = ? and permission = ?""",
                space,
                holder.kind(),
                holder.name(),
                right);
    }
}
