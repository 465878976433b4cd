package org.gilde.confluence.learning.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.java.ao.DBParam;
import org.gilde.confluence.learning.TopicRule;
import org.gilde.confluence.learning.TopicRule.About;
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
                .map(row -> new TopicRule(row.getID(), about(row), row.getTopic()))
                .sorted(Comparator.comparing((TopicRule rule) -> rule.about().pattern())
                        .thenComparing(TopicRule::id))
                .toList();
    }

    private static About about(TopicRuleRow row) {
        return new About(
                Optional.ofNullable(row.getPart()).map(Part::valueOf).orElse(Part.ACTIVITY),
                Optional.ofNullable(row.getExtensionKey()).orElse(""),
                row.getPattern());
    }

    @Override
    public void add(TopicRule rule) {
        objects.create(
                TopicRuleRow.class,
                new DBParam("PATTERN", rule.about().pattern()),
                new DBParam("TOPIC", rule.topic()),
                new DBParam("PART", rule.about().part().name()),
                new DBParam("EXTENSION_KEY", rule.about().key()));
    }

    @Override
    public void remove(long id) {
        objects.deleteWithSQL(TopicRuleRow.class, "ID = ?", id);
    }
}
