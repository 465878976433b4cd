package org.gilde.workbench.search;

import java.util.List;
import java.util.stream.IntStream;
import org.gilde.workbench.content.PageRow;
import org.gilde.workbench.content.PageTitle;
import org.gilde.workbench.database.Sql;
import org.gilde.workbench.user.Viewer;

/** Finds pages and blog posts that the viewer may see. */
public final class PageSearch {
    private final Sql sql;

    /** Searches that database. */
    public PageSearch(Sql sql) {
        this.sql = sql;
    }

    /** Returns the pages whose title has all words of the text, the titles that begin with it first. */
    public List<PageTitle> byTitle(Viewer viewer, String text, int limit) {
        List<String> patterns = List.of(text.strip().split("\\s+")).stream()
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + escape(word) + "%")
                .toList();
        if (patterns.isEmpty()) {
            return List.of();
        }
        return sql.list(
                """
                select p.id, p.title, p.parent, p.path, p.posted, s.key as space_key
                from wiki.page p join wiki.space s on s.id = p.space
                where p.title ilike all (?) and wiki.may_view(p.space, p.id, p.path, ?, ?, ?)
                order by p.title ilike ? desc, lower(p.title), p.id limit ?""",
                PageRow::title,
                patterns,
                viewer.key(),
                viewer.groups(),
                viewer.administrator(),
                escape(text.strip()) + "%",
                limit);
    }

    /** Returns a slice of what the query finds, in one go. */
    public List<PageTitle> byCql(Viewer viewer, Cql cql, int start, int limit) {
        return sql.list(
                """
                select p.id, p.title, p.parent, p.path, p.posted, s.key as space_key
                from wiki.page p join wiki.space s on s.id = p.space
                where (p.posted is null or not ?) and not exists (
                  select 1 from unnest(?, ?::bigint[]) w (key, condition)
                  group by w.condition having not bool_or(w.key = lower(s.key)))
                and not exists (
                  select 1 from unnest(?, ?::bigint[]) w (name, condition)
                  left join wiki.page_label l on l.page = p.id and l.name = w.name
                  group by w.condition having count(l.name) = 0)
                and wiki.may_view(p.space, p.id, p.path, ?, ?, ?)
                order by
                  case ? when 'NEWEST' then -extract(epoch from p.modified) when 'OLDEST' then extract(epoch from p.modified) end,
                  case ? when 'TITLE' then lower(p.title) end,
                  case ? when 'TITLE_BACKWARDS' then lower(p.title) end desc,
                  p.id
                offset ? limit ?""",
                PageRow::title,
                cql.pagesOnly(),
                words(cql.spaces()),
                conditions(cql.spaces()),
                words(cql.labels()),
                conditions(cql.labels()),
                viewer.key(),
                viewer.groups(),
                viewer.administrator(),
                cql.order(),
                cql.order(),
                cql.order(),
                start,
                limit);
    }

    private static List<String> words(List<List<String>> groups) {
        return groups.stream().flatMap(List::stream).toList();
    }

    private static List<Long> conditions(List<List<String>> groups) {
        return IntStream.range(0, groups.size())
                .boxed()
                .flatMap(i -> groups.get(i).stream().map(word -> (long) i))
                .toList();
    }

    private static String escape(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
