package org.gilde.workbench.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gilde.workbench.database.Sql;

/** The accounts. */
public final class Users {
    private final Sql sql;

    /** Keeps accounts in that database. */
    public Users(Sql sql) {
        this.sql = sql;
    }

    /** Returns the person with that username. */
    public Optional<WikiUser> byName(String name) {
        return sql.once("select * from wiki.account where name = ?", Users::read, name.toLowerCase(Locale.ROOT));
    }

    /** Returns the person with that key. */
    public Optional<WikiUser> byKey(String key) {
        return sql.once("select * from wiki.account where key = ?", Users::read, key);
    }

    /** Returns the people with these keys, by key; those who left are missing. */
    public Map<String, WikiUser> byKeys(Collection<String> keys) {
        return sql.list("select * from wiki.account where key = any (?)", Users::read, keys).stream()
                .collect(Collectors.toMap(WikiUser::key, Function.identity()));
    }

    /** Returns everybody with that mail address, whatever its case. */
    public List<WikiUser> byMail(String mail) {
        return sql.list("select * from wiki.account where lower(mail) = lower(?) order by name", Users::read, mail);
    }

    /** Returns everybody whose mail address has that text in it, whatever its case. */
    public List<WikiUser> byPartOfMail(String part) {
        return sql.list(
                "select * from wiki.account where position(lower(?) in lower(mail)) > 0 order by name",
                Users::read,
                part);
    }

    /** Returns everybody, by name. */
    public List<WikiUser> all() {
        return sql.list("select * from wiki.account order by lower(full_name), name", Users::read);
    }

    /**
     * Adds a person.
     *
     * @throws AccountException if the username is taken or is none
     */
    public WikiUser create(String name, String fullName, String mail, String password) {
        String username = Names.username(name);
        if (byName(username).isPresent()) {
            throw new AccountException(AccountException.Reason.NAME_TAKEN, username);
        }
        String key = UUID.randomUUID().toString().replace("-", "");
        sql.change(
                "insert into wiki.account (key, name, full_name, mail, password) values (?, ?, ?, ?, ?)",
                key,
                username,
                Names.fullName(fullName),
                Names.mail(mail),
                Passwords.hash(Names.password(password)));
        return byKey(key).orElseThrow();
    }

    /** Changes what a person says about themselves. */
    public void change(WikiUser user) {
        sql.change(
                "update wiki.account set full_name = ?, mail = ?, language = ?, theme = ? where key = ?",
                Names.fullName(user.fullName()),
                Names.mail(user.mail()),
                user.language(),
                user.theme(),
                user.key());
    }

    /**
     * Removes an account with its groups and tokens. What the person wrote stays, and so does a page restriction that
     * names them: taking it away would open the page.
     */
    public void delete(String key) {
        sql.together(
                () -> sql.change("delete from wiki.space_permission where holder_kind = 'USER' and holder = ?", key)
                        + sql.change("delete from wiki.account where key = ?", key));
    }

    /** Gives a person another password. */
    public void changePassword(WikiUser user, String password) {
        sql.change(
                "update wiki.account set password = ? where key = ?",
                Passwords.hash(Names.password(password)),
                user.key());
    }

    /** Returns the person, if name and password belong together. Takes as long when there is no such name. */
    public Optional<WikiUser> check(String name, String password) {
        Optional<WikiUser> user = byName(name);
        String hash = user.flatMap(this::hashOf).orElse(Passwords.NOBODY);
        return Passwords.matches(password, hash) ? user : Optional.empty();
    }

    private Optional<String> hashOf(WikiUser user) {
        return sql.first("select password from wiki.account where key = ?", row -> row.getString(1), user.key());
    }

    static WikiUser read(ResultSet row) throws SQLException {
        return new WikiUser(
                row.getString("key"),
                row.getString("name"),
                row.getString("full_name"),
                row.getString("mail"),
                Optional.ofNullable(row.getString("language")),
                Theme.of(row.getString("theme")));
    }
}
