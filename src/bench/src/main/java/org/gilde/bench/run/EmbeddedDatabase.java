package org.gilde.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The PostgreSQL inside a bridge's data directory, entered as its owner. */
public final class EmbeddedDatabase {
    private final Path home;

    EmbeddedDatabase(Path home) {
        this.home = home;
    }

    /** Opens a connection. */
    public Connection connect() throws SQLException, IOException {
        String port = Files.readString(home.resolve("port")).strip();
        String password = Files.readString(home.resolve("password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/gilde", "gilde", password);
    }

    /** Asks for one number. */
    public long number(String query) throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Runs one statement. */
    public void run(String sql) throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Counts the lines of its log that hold a word. */
    public long logged(String word) throws IOException {
        try (var lines = Files.lines(home.resolve("log"), java.nio.charset.StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains(word)).count();
        }
    }
}
