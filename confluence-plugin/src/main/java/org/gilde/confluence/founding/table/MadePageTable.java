package org.gilde.confluence.founding.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.founding.MadePage;
import org.gilde.confluence.founding.MadePages;

/** The pages that founding made, in a table. */
public final class MadePageTable implements MadePages {
    private final ActiveObjects objects;

    /** A table of these. */
    public MadePageTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public void keep(MadePage page) {
        MadePageRow row = rows(Query.select().where("COMMUNITY = ? AND PAGE_NAME = ?", page.community(), page.name()))
                .findFirst()
                .orElseGet(() -> objects.create(
                        MadePageRow.class,
                        new DBParam("COMMUNITY", page.community()),
                        new DBParam("PAGE_NAME", page.name()),
                        new DBParam("CONTENT_ID", page.id()),
                        new DBParam("LANGUAGE_TAG", page.language())));
        row.setContentId(page.id());
        row.setLanguageTag(page.language());
        row.setSettled(page.settled().isEmpty() ? null : String.join("\n", new TreeSet<>(page.settled())));
        row.save();
    }

    @Override
    public List<MadePage> of(String community) {
        return rows(Query.select().where("COMMUNITY = ?", community).order("ID"))
                .map(MadePageTable::read)
                .toList();
    }

    @Override
    public void removeAll(String community) {
        objects.deleteWithSQL(MadePageRow.class, "COMMUNITY = ?", community);
    }

    private Stream<MadePageRow> rows(Query query) {
        return Stream.of(objects.find(MadePageRow.class, query));
    }

    private static MadePage read(MadePageRow row) {
        Set<String> settled = Optional.ofNullable(row.getSettled()).stream()
                .flatMap(String::lines)
                .collect(Collectors.toSet());
        return new MadePage(row.getCommunity(), row.getPageName(), row.getContentId(), row.getLanguageTag(), settled);
    }
}
