package org.gilde.confluence.learning.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.java.ao.DBParam;
import org.gilde.confluence.learning.TopicRule;
import org.gilde.confluence.learning.TopicRule.Part;
import org.gilde.confluence.learning.TopicRules;

/** The administrator's topic rules, in a table. */
public final class TopicRuleTable implements TopicRules {
    private final ActiveObjects objects;

    /** A table of these. */
    public TopicRuleTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public List<TopicRule> all() {
        return Arrays.stream(objects.find(TopicRuleRow.class))
                .map(row -> new TopicRule(row.getID(), part(row), row.getPattern(), row.getTopic()))
                .sorted(Comparator.comparing(TopicRule::pattern).thenComparing(TopicRule::id))
                .toList();
    }

    private static Part part(TopicRuleRow row) {
        return Optional.ofNullable(row.getPart()).map(Part::valueOf).orElse(Part.ACTIVITY);
    }

    @Override
    public void add(TopicRule rule) {
        objects.create(
                TopicRuleRow.class,
                new DBParam("PATTERN", rule.pattern()),
                new DBParam("TOPIC", rule.topic()),
                new DBParam("PART", rule.part().name()));
    }

    @Override
    public void remove(long id) {
        objects.deleteWithSQL(TopicRuleRow.class, "ID = ?", id);
    }
}
