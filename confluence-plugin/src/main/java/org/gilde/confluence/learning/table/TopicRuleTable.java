package org.gilde.confluence.learning.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.java.ao.DBParam;
import org.gilde.confluence.learning.TopicRule;
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
                .map(row -> new TopicRule(row.getID(), row.getPattern(), row.getTopic()))
                .sorted(Comparator.comparing(TopicRule::pattern).thenComparing(TopicRule::id))
                .toList();
    }

    @Override
    public void add(String pattern, String topic) {
        objects.create(TopicRuleRow.class, new DBParam("PATTERN", pattern), new DBParam("TOPIC", topic));
    }

    @Override
    public void remove(long id) {
        objects.deleteWithSQL(TopicRuleRow.class, "ID = ?", id);
    }
}
