package org.gilde.workbench.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads pages from rows. */
public final class PageRow {
    private PageRow() {}

    static WikiPage page(ResultSet row) throws SQLException {
        return new WikiPage(
                row.getLong("id"),
                row.getLong("space"),
                row.getString("space_key"),
                parent(row),
                path(row),
                row.getString("title"),
                row.getString("body"),
                row.getInt("version"),
                row.getString("note"),
                row.getString("creator"),
                row.getTimestamp("created").toInstant(),
                row.getString("modifier"),
                row.getTimestamp("modified").toInstant(),
                posted(row));
    }

    /** Reads a page as far as a list needs it. */
    public static PageTitle title(ResultSet row) throws SQLException {
        return new PageTitle(
                row.getLong("id"),
                row.getString("space_key"),
                row.getString("title"),
                parent(row),
                path(row),
                posted(row));
    }

    static PageVersion version(ResultSet row) throws SQLException {
        return new PageVersion(
                row.getLong("page"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("body"),
                row.getString("note"),
                row.getString("author"),
                row.getTimestamp("at").toInstant());
    }

    private static Optional<LocalDate> posted(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("posted", LocalDate.class));
    }

    private static Optional<Long> parent(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("parent", Long.class));
    }

    private static List<Long> path(ResultSet row) throws SQLException {
        return List.of((Long[]) row.getArray("path").getArray());
    }
}
