package org.gilde.confluence.learning.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import net.java.ao.Query;
import org.gilde.confluence.learning.Activity;
import org.gilde.confluence.learning.InformalItem;
import org.gilde.confluence.learning.InformalItems;
import org.gilde.confluence.learning.LearningState;
import org.gilde.confluence.learning.Standing;
import org.gilde.confluence.learning.Titles;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.Rows;
import org.gilde.confluence.text.Sha256;

/**
 * Informal items among the others. Their titles stand in their own rows, never among the activities that administrators
 * see; in place of an activity they name their set of topics, which says nothing of whose it is. Their keys are made of
 * nothing that a Statement can name, so that no folding finds them.
 */
public final class InformalTable implements InformalItems {
    private static final String APART = "informal\n";

    private final ActiveObjects objects;

    /** A table of these. */
    public InformalTable(ActiveObjects objects) {
        this.objects = objects;
    }

    /** Returns what an informal item is about; nothing for a formal one. */
    static Optional<Activity> activity(LearningItemRow row) {
        return Optional.ofNullable(row.getTitle())
                .filter(title -> !row.isFormal())
                .map(title -> new Activity(
                        "urn:x-gilde:informal:" + row.getItemKey(),
                        Optional.empty(),
                        new Titles(Map.of("und", title))));
    }

    @Override
    public long add(PersonKey person, InformalItem item) {
        long at = item.at().toEpochMilli();
        Map<String, Object> columns = Map.of(
                "ITEM_KEY",
                Sha256.of(APART + UUID.randomUUID()),
                "PERSON",
                person.value(),
                "ACTIVITY",
                standOn(item.topics()),
                "STATE",
                item.state().name(),
                "FORMAL",
                false,
                "TITLE",
                item.title(),
                "FIRST_AT",
                at,
                "LAST_AT",
                at,
                "ATTEMPTS",
                0,
                "REVISION",
                1);
        return objects.create(LearningItemRow.class, columns).getID();
    }

    @Override
    public Optional<InformalItem> find(PersonKey person, long id) {
        return own(person, id).map(row -> {
            SortedSet<String> topics = new TreeSet<>();
            topicRows(List.of(row.getActivity())).forEach(topic -> topics.add(topic.getLabel()));
            return item(row, topics);
        });
    }

    /** Returns what an informal item comes to. */
    static Standing standing(LearningItemRow row) {
        return item(row, new TreeSet<>()).standing();
    }

    private static InformalItem item(LearningItemRow row, SortedSet<String> topics) {
        return new InformalItem(
                Optional.ofNullable(row.getTitle()).orElse(""),
                LearningState.valueOf(row.getState()),
                Instant.ofEpochMilli(row.getLastAt()),
                topics);
    }

    @Override
    public boolean change(PersonKey person, long id, InformalItem item) {
        Optional<LearningItemRow> own = own(person, id);
        own.ifPresent(row -> {
            String before = row.getActivity();
            row.setActivity(standOn(item.topics()));
            row.setTitle(item.title());
            row.setState(item.state().name());
            row.setFirstAt(item.at().toEpochMilli());
            row.setLastAt(item.at().toEpochMilli());
            row.setRevision(row.getRevision() + 1);
            row.save();
            for (ShareRow share : Rows.in(objects, ShareRow.class, "ITEM_ID", List.of(row.getID()))) {
                share.setActivity(row.getActivity());
                share.save();
            }
            new ShareTable(objects).follow(Map.of(row, item.standing()));
            leave(Set.of(before));
        });
        return own.isPresent();
    }

    @Override
    public boolean remove(PersonKey person, long id) {
        Optional<LearningItemRow> own = own(person, id);
        own.ifPresent(row -> {
            ItemRows.delete(objects, List.of(row));
            leave(Set.of(row.getActivity()));
        });
        return own.isPresent();
    }

    private Optional<LearningItemRow> own(PersonKey person, long id) {
        Query query = Query.select().where("ID = ? AND PERSON = ?", (int) id, person.value());
        return Arrays.stream(objects.find(LearningItemRow.class, query))
                .filter(row -> row.getID() == id && !row.isFormal())
                .findFirst();
    }

    /** Returns the key under which these topics stand, and has them stand there. */
    private String standOn(SortedSet<String> topics) {
        String key = Sha256.of(APART + String.join("\n", topics));
        if (!topics.isEmpty() && topicRows(List.of(key)).isEmpty()) {
            Rows.create(
                    objects,
                    TopicRow.class,
                    topics.stream()
                            .map(topic -> Map.<String, Object>of("ACTIVITY", key, "LABEL", topic))
                            .toList());
        }
        return key;
    }

    private List<TopicRow> topicRows(Collection<String> keys) {
        return Rows.in(objects, TopicRow.class, "ACTIVITY", keys);
    }

    /** Forgets sets of topics that no item stands on any more. Leaves those of activities alone. */
    void leave(Set<String> keys) {
        Set<String> left = new HashSet<>();
        topicRows(keys).forEach(topic -> left.add(topic.getActivity()));
        Rows.in(objects, LearningItemRow.class, "ACTIVITY", Set.copyOf(left))
                .forEach(row -> left.remove(row.getActivity()));
        Rows.in(objects, ActivityRow.class, "ACTIVITY_KEY", Set.copyOf(left))
                .forEach(row -> left.remove(row.getActivityKey()));
        Rows.delete(objects, TopicRow.class, "ACTIVITY", left);
    }
}
