package org.gilde.workbench.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gilde.workbench.content.ContentException.Reason;
import org.gilde.workbench.database.Sql;
import org.gilde.workbench.user.Viewer;

/** The spaces. */
public final class Spaces {
    private static final Pattern KEY = Pattern.compile("~?[A-Za-z0-9._-]{1,200}");

    private final Sql sql;

    /** Keeps spaces in that database. */
    public Spaces(Sql sql) {
        this.sql = sql;
    }

    /** Returns the space with that key, whatever the key's case. */
    public Optional<WikiSpace> find(String key) {
        return sql.once("select * from wiki.space where lower(key) = lower(?)", Spaces::read, key);
    }

    /** Returns the space with that id. */
    public Optional<WikiSpace> find(long id) {
        return sql.once("select * from wiki.space where id = ?", Spaces::read, id);
    }

    /** Returns every space, by name. */
    public List<WikiSpace> all() {
        return sql.list("select * from wiki.space order by lower(name)", Spaces::read);
    }

    /** Returns the spaces that the viewer may see and that are not archived, by name. */
    public List<WikiSpace> visible(Viewer viewer) {
        return sql.list(
                "select * from wiki.space s where not archived and wiki.space_allows(s.id, 'VIEW', ?, ?, ?) order by lower(name)",
                Spaces::read,
                viewer.key(),
                viewer.groups(),
                viewer.administrator());
    }

    /**
     * Makes an empty space that nobody but administrators may see yet.
     *
     * @throws ContentException if the key is taken or malformed, or the name is missing
     */
    public WikiSpace create(String key, String name, String description, String creator) {
        if (!KEY.matcher(key).matches()) {
            throw new ContentException(Reason.SPACE_KEY_MALFORMED, "letters, digits, dot, dash and underscore only");
        }
        if (name.isBlank()) {
            throw new ContentException(Reason.SPACE_NAME_MISSING, key);
        }
        if (find(key).isPresent()) {
            throw new ContentException(Reason.SPACE_KEY_TAKEN, key);
        }
        sql.change(
                "insert into wiki.space (key, name, description, creator) values (?, ?, ?, ?)",
                key,
                name.strip(),
                description.strip(),
                creator);
        return find(key).orElseThrow();
    }

    /** Changes name and description. */
    public void describe(long space, String name, String description) {
        if (name.isBlank()) {
            throw new ContentException(Reason.SPACE_NAME_MISSING, Long.toString(space));
        }
        sql.change(
                "update wiki.space set name = ?, description = ? where id = ?",
                name.strip(),
                description.strip(),
                space);
    }

    /** Says which page opens the space. */
    public void openWith(long space, long page) {
        sql.change("update wiki.space set home_page = ? where id = ?", page, space);
    }

    /** Takes a space out of the lists; it stays readable. */
    public void archive(long space) {
        sql.change("update wiki.space set archived = true where id = ?", space);
    }

    /** Removes a space with its pages and all that belongs to them. */
    public void delete(long space) {
        sql.together(() -> {
            sql.change(
                    """
                    delete from wiki.liking where content in (select id from wiki.page where space = ?)
                    or content in (select c.id from wiki.comment c join wiki.page p on p.id = c.page where p.space = ?)""",
                    space,
                    space);
            return sql.change("delete from wiki.space where id = ?", space);
        });
    }

    private static WikiSpace read(ResultSet row) throws SQLException {
        return new WikiSpace(
                row.getLong("id"),
                row.getString("key"),
                row.getString("name"),
                row.getString("description"),
                Optional.ofNullable(row.getObject("home_page", Long.class)),
                row.getString("creator"),
                row.getTimestamp("created").toInstant());
    }
}
