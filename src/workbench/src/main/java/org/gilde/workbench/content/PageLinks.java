package org.gilde.workbench.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilde.workbench.database.Sql;

/** Has links in pages follow what they lead to, as Confluence does when a page moves or gets another title. */
final class PageLinks {
    private static final Pattern LINK = Pattern.compile("<ri:page\\b[^>]*?/>");
    private static final Pattern TITLE = Pattern.compile("ri:content-title=\"([^\"]*)\"");
    private static final Pattern SPACE = Pattern.compile(" ?ri:space-key=\"([^\"]*)\"");

    private final Sql sql;
    private final Pages pages;

    PageLinks(Sql sql) {
        this.sql = sql;
        this.pages = new Pages(sql);
    }

    /** Has all links to a page follow, from its former title and space. */
    void follow(WikiPage before, WikiPage now) {
        for (WikiPage from : linking()) {
            rewrite(from, link -> leadsTo(link, from.spaceKey(), before) ? to(now, from.spaceKey()) : link);
        }
    }

    /** Has the links of a page that moved lead where they led before. */
    void keep(WikiPage moved, String formerSpace) {
        rewrite(
                moved,
                link -> attribute(SPACE, link).isPresent()
                        ? link
                        : link.replace("<ri:page", "<ri:page ri:space-key=\"" + formerSpace + "\""));
    }

    private List<WikiPage> linking() {
        return pages.find(sql.list("select id from wiki.page where body like '%<ri:page%'", row -> row.getLong(1)));
    }

    private void rewrite(WikiPage page, Function<String, String> change) {
        String body =
                LINK.matcher(page.body()).replaceAll(found -> Matcher.quoteReplacement(change.apply(found.group())));
        if (!body.equals(page.body())) {
            sql.change("update wiki.page set body = ? where id = ?", body, page.id());
        }
    }

    private static boolean leadsTo(String link, String spaceKey, WikiPage page) {
        return attribute(SPACE, link).orElse(spaceKey).equalsIgnoreCase(page.spaceKey())
                && attribute(TITLE, link)
                        .map(PageLinks::fold)
                        .filter(fold(escape(page.title()))::equals)
                        .isPresent();
    }

    private static String to(WikiPage page, String spaceKey) {
        String space = page.spaceKey().equals(spaceKey) ? "" : " ri:space-key=\"" + page.spaceKey() + "\"";
        return "<ri:page" + space + " ri:content-title=\"" + escape(page.title()) + "\"/>";
    }

    private static Optional<String> attribute(Pattern pattern, String link) {
        return pattern.matcher(link).results().findFirst().map((MatchResult found) -> found.group(1));
    }

    private static String fold(String title) {
        return title.toLowerCase(Locale.ROOT);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
