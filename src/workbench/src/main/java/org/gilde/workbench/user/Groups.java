package org.gilde.workbench.user;

import java.util.List;
import org.gilde.workbench.database.Sql;

/** The groups and who is in them. */
public final class Groups {
    /** Members may do everything. */
    public static final String ADMINISTRATORS = "confluence-administrators";

    /** Members may log in. */
    public static final String USERS = "confluence-users";

    private final Sql sql;

    /** Keeps groups in that database. */
    public Groups(Sql sql) {
        this.sql = sql;
    }

    /** Returns every group, by name. */
    public List<String> all() {
        return sql.list("select name from wiki.team order by name", row -> row.getString(1));
    }

    /** Returns whether there is such a group. */
    public boolean exists(String group) {
        return sql.is("select exists (select 1 from wiki.team where name = ?)", group);
    }

    /** Adds a group, unless it is there already. */
    public void create(String name) {
        sql.change("insert into wiki.team (name) values (?) on conflict do nothing", Names.group(name));
    }

    /** Removes a group. A page restriction that names it stays: taking it away would open the page. */
    public void delete(String name) {
        sql.together(
                () -> sql.change("delete from wiki.space_permission where holder_kind = 'GROUP' and holder = ?", name)
                        + sql.change("delete from wiki.team where name = ?", name));
    }

    /** Puts a person in a group that exists. */
    public void add(String group, WikiUser user) {
        sql.change(
                "insert into wiki.team_member (team, account) values (?, ?) on conflict do nothing", group, user.key());
    }

    /** Takes a person out of a group. */
    public void remove(String group, WikiUser user) {
        sql.change("delete from wiki.team_member where team = ? and account = ?", group, user.key());
    }

    /** Returns the members of a group, by name. */
    public List<WikiUser> members(String group) {
        return sql.list(
                """
                select a.* from wiki.account a join wiki.team_member m on m.account = a.key
                where m.team = ? order by lower(a.full_name), a.name""",
                Users::read,
                group);
    }

    /** Returns the groups that a person is in. */
    public List<String> of(WikiUser user) {
        return sql.list(
                "select team from wiki.team_member where account = ? order by team",
                row -> row.getString(1),
                user.key());
    }

    /** Returns that person as one who looks: with groups. */
    public Viewer viewer(WikiUser user) {
        List<String> groups = of(user);
        return new Viewer(java.util.Optional.of(user), groups, groups.contains(ADMINISTRATORS));
    }
}
