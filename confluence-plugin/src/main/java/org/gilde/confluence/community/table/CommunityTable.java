package org.gilde.confluence.community.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.PlanText;
import org.gilde.confluence.community.Stage;
import org.gilde.confluence.table.Rows;
import org.jspecify.annotations.Nullable;

/** Communities in a table, each reading in one query. */
public final class CommunityTable implements Communities {
    private final ActiveObjects objects;

    /** A table of these. */
    public CommunityTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public Optional<Community> find(String key) {
        return row(key).map(CommunityTable::read);
    }

    private Optional<CommunityRow> row(String key) {
        return rows(Query.select().where("SPACE_KEY = ?", key)).findFirst();
    }

    @Override
    public List<Community> among(Set<String> keys) {
        return Rows.in(objects, CommunityRow.class, "SPACE_KEY", keys).stream()
                .map(CommunityTable::read)
                .toList();
    }

    @Override
    public List<Community> all() {
        return rows(Query.select())
                .map(CommunityTable::read)
                .sorted(Comparator.comparing(Community::key))
                .toList();
    }

    @Override
    public List<Community> under(String parent) {
        return rows(Query.select().where("PARENT_KEY = ?", parent))
                .sorted(Comparator.comparing(CommunityRow::getID).reversed())
                .map(CommunityTable::read)
                .toList();
    }

    private Stream<CommunityRow> rows(Query query) {
        return Arrays.stream(objects.find(CommunityRow.class, query));
    }

    @Override
    public void hold(String key) {
        row(key).ifPresent(row -> {
            row.setRevision(row.getRevision() + 1);
            row.save();
        });
    }

    @Override
    public void keep(Community community) {
        CommunityRow row = row(community.key())
                .orElseGet(() -> objects.create(
                        CommunityRow.class,
                        new DBParam("SPACE_KEY", community.key()),
                        new DBParam("STAGE", community.stage().name()),
                        new DBParam("JOINING", community.joining().name())));
        row.setDomainLine(text(community.domain()));
        row.setTopics(text(String.join("\n", new TreeSet<>(community.topics()))));
        row.setStage(community.stage().name());
        row.setJoining(community.joining().name());
        row.setRhythm(text(community.rhythm()));
        row.setHouseRules(text(community.houseRules()));
        row.setLanguageTag(text(community.language()));
        row.setParentKey(community.plan().map(LearningPlan::parent).orElse(null));
        row.setPlanText(community.plan().map(PlanText::write).orElse(null));
        row.setClosedAt(community.closed().map(Instant::toEpochMilli).orElse(0L));
        row.save();
    }

    @Override
    public void remove(String key) {
        objects.deleteWithSQL(CommunityRow.class, "SPACE_KEY = ?", key);
    }

    private static Community read(CommunityRow row) {
        return new Community(
                row.getSpaceKey(),
                said(row.getDomainLine()),
                topics(row),
                Stage.valueOf(row.getStage()),
                Joining.valueOf(row.getJoining()),
                said(row.getRhythm()),
                said(row.getHouseRules()),
                said(row.getLanguageTag()),
                Optional.ofNullable(row.getPlanText()).map(PlanText::read),
                Optional.of(row.getClosedAt()).filter(at -> at != 0).map(Instant::ofEpochMilli));
    }

    private static Set<String> topics(CommunityRow row) {
        Set<String> topics = new TreeSet<>();
        said(row.getTopics()).lines().filter(Predicate.not(String::isEmpty)).forEach(topics::add);
        return topics;
    }

    private static @Nullable String text(String value) {
        return value.isEmpty() ? null : value;
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value;
    }
}
