package org.gilde.workbench.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gilde.workbench.database.Database;
import org.gilde.workbench.database.Sql;

/** What apps mailed, on any node, instead of mailing it. The last {@value #MOST} are shown. */
public final class Mails {
    private static final int MOST = 200;

    private final Database database;
    private final Sql sql;
    private final Clock clock;

    /** Keeps mails in that database. */
    public Mails(Database database, Clock clock) {
        this.database = database;
        this.sql = new Sql(database);
        this.clock = clock;
    }

    /** One mail. */
    public record Mail(String to, String subject, String body, Instant sent) {}

    /** Keeps a mail. It stays when the open transaction is rolled back: a mail server does not give one back. */
    public void send(String to, String subject, String body) {
        database.apart(connection -> sql.change(
                "insert into wiki.mail (receiver, subject, body, sent) values (?, ?, ?, ?)",
                to,
                subject,
                body,
                clock.instant()));
    }

    /** Returns them, the latest first. */
    public List<Mail> all() {
        return sql.list("select * from wiki.mail order by id desc limit ?", Mails::read, MOST);
    }

    private static Mail read(ResultSet row) throws SQLException {
        return new Mail(
                row.getString("receiver"),
                row.getString("subject"),
                row.getString("body"),
                row.getTimestamp("sent").toInstant());
    }
}
