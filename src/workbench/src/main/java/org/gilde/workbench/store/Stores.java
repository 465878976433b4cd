package org.gilde.workbench.store;

import java.time.Clock;
import org.gilde.workbench.content.Comments;
import org.gilde.workbench.content.Likes;
import org.gilde.workbench.content.Mails;
import org.gilde.workbench.content.PageEditor;
import org.gilde.workbench.content.PageLabels;
import org.gilde.workbench.content.PageMoves;
import org.gilde.workbench.content.Pages;
import org.gilde.workbench.content.Spaces;
import org.gilde.workbench.content.WikiSchema;
import org.gilde.workbench.database.Database;
import org.gilde.workbench.database.Sql;
import org.gilde.workbench.permission.Access;
import org.gilde.workbench.permission.Restrictions;
import org.gilde.workbench.permission.SpacePermissions;
import org.gilde.workbench.search.PageSearch;
import org.gilde.workbench.user.AccessTokens;
import org.gilde.workbench.user.Groups;
import org.gilde.workbench.user.Users;

/** Everything that the wiki keeps, over one database. */
public record Stores(
        Users users,
        Groups groups,
        AccessTokens tokens,
        Spaces spaces,
        Pages pages,
        PageEditor editor,
        PageMoves moves,
        PageLabels labels,
        Comments comments,
        Likes likes,
        SpacePermissions permissions,
        Restrictions restrictions,
        Access access,
        PageSearch search,
        Mails mails) {

    /** Brings the tables up to date and opens them. */
    public static Stores open(Database database, Clock clock) {
        WikiSchema.migrate(database);
        Sql sql = new Sql(database);
        return new Stores(
                new Users(sql),
                new Groups(sql),
                new AccessTokens(sql),
                new Spaces(sql),
                new Pages(sql),
                new PageEditor(sql, clock),
                new PageMoves(sql),
                new PageLabels(sql),
                new Comments(sql, clock),
                new Likes(sql),
                new SpacePermissions(sql),
                new Restrictions(sql),
                new Access(sql),
                new PageSearch(sql),
                new Mails(database, clock));
    }
}
