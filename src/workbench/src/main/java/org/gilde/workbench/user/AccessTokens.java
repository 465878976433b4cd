package org.gilde.workbench.user;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gilde.workbench.database.Sql;

/** Personal access tokens: what programs log in with instead of a password. Only their hash is kept. */
public final class AccessTokens {
    private final Sql sql;

    /** Keeps tokens in that database. */
    public AccessTokens(Sql sql) {
        this.sql = sql;
    }

    /** Makes a token and returns its text, which is shown this once. */
    public String create(WikiUser user, String label) {
        String token = Secrets.next();
        register(user, label, token);
        return token;
    }

    /** Accepts a token that was made elsewhere, for example by the one who starts the workbench. */
    public void register(WikiUser user, String label, String token) {
        sql.change(
                "insert into wiki.access_token (account, label, hash) values (?, ?, ?) on conflict (hash) do nothing",
                user.key(),
                label.strip(),
                Secrets.hash(token));
    }

    /** Returns whose token that is. */
    public Optional<WikiUser> owner(String token) {
        String hash = Secrets.hash(token);
        Optional<WikiUser> owner = sql.first(
                "select a.* from wiki.access_token t join wiki.account a on a.key = t.account where t.hash = ?",
                Users::read,
                hash);
        // Once a minute is enough to tell a used token from a forgotten one.
        owner.ifPresent(user -> sql.change(
                """
                update wiki.access_token set last_used = now()
                where hash = ? and (last_used is null or last_used < now() - interval '1 minute')""",
                hash));
        return owner;
    }

    /** Returns a person's tokens, newest first. */
    public List<AccessToken> of(WikiUser user) {
        return sql.list(
                "select id, label, created, last_used from wiki.access_token where account = ? order by id desc",
                row -> new AccessToken(
                        row.getLong("id"),
                        row.getString("label"),
                        row.getTimestamp("created").toInstant(),
                        Optional.ofNullable(row.getTimestamp("last_used")).map(java.util.Date::toInstant)),
                user.key());
    }

    /** Ends one of a person's tokens. */
    public void revoke(WikiUser user, long id) {
        sql.change("delete from wiki.access_token where account = ? and id = ?", user.key(), id);
    }

    /** One token, as its owner sees it. */
    public record AccessToken(long id, String label, Instant created, Optional<Instant> lastUsed) {}
}
