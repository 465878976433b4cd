package org.gilde.confluence.learning.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.learning.Audience;
import org.gilde.confluence.learning.Disclosure;
import org.gilde.confluence.learning.Effect;
import org.gilde.confluence.learning.Folding;
import org.gilde.confluence.learning.Share;
import org.gilde.confluence.learning.Shares;
import org.gilde.confluence.learning.Standing;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.Rows;

/** Who an item is shared with, in a table that holds all that those may know. */
public final class ShareTable implements Shares {
    private final ActiveObjects objects;
    private final ActivityTable activities;

    /** A table of these. */
    public ShareTable(ActiveObjects objects) {
        this.objects = objects;
        this.activities = new ActivityTable(objects);
    }

    @Override
    public Optional<Standing> standing(PersonKey person, long item) {
        return own(person, item)
                .flatMap(row -> Optional.ofNullable(standings(List.of(row)).get(row.getItemKey())));
    }

    @Override
    public Optional<Audience> put(PersonKey person, long item, Share share) {
        return own(person, item)
                .filter(row -> put(List.of(row), share, true) > 0)
                .map(row -> audience(row.getID()));
    }

    @Override
    public int putAll(PersonKey person, Set<String> topics, Share share) {
        Set<String> wanted = topics.isEmpty() ? Set.of() : activities.on(topics);
        Query query = Query.select().where("PERSON = ?", person.value());
        List<LearningItemRow> rows = Arrays.stream(objects.find(LearningItemRow.class, query))
                .filter(row -> topics.isEmpty() || wanted.contains(row.getActivity()))
                .toList();
        return put(rows, share, false);
    }

    /** Holds the items first, so that what becomes of them meanwhile is not missed. */
    private int put(List<LearningItemRow> found, Share share, boolean evenIfUnseen) {
        List<Integer> ids = found.stream().map(LearningItemRow::getID).toList();
        List<LearningItemRow> items = ItemRows.held(objects, "ID", ids);
        Map<String, Standing> standings = standings(items);
        List<String> replaced = new ArrayList<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (LearningItemRow item : items) {
            Optional<Disclosure> known = Optional.ofNullable(standings.get(item.getItemKey()))
                    .flatMap(standing -> Disclosure.of(standing, share));
            if (evenIfUnseen || known.isPresent()) {
                replaced.add(SharedRows.key(item.getID(), share.recipient().id()));
                rows.add(SharedRows.columns(item, share, known));
            }
        }
        Rows.delete(objects, ShareRow.class, "SHARE_KEY", replaced);
        Rows.create(objects, ShareRow.class, rows);
        return rows.size();
    }

    private Map<String, Standing> standings(List<LearningItemRow> items) {
        Set<String> keys = items.stream()
                .filter(LearningItemRow::isFormal)
                .map(LearningItemRow::getItemKey)
                .collect(Collectors.toSet());
        Map<String, List<Effect>> effects = new HashMap<>();
        for (EffectRow row : Rows.in(objects, EffectRow.class, "ITEM_KEY", keys)) {
            effects.computeIfAbsent(String.valueOf(row.getItemKey()), key -> new ArrayList<>())
                    .add(Effects.read(row));
        }
        Map<String, Standing> standings = new HashMap<>();
        items.stream()
                .filter(item -> !item.isFormal())
                .forEach(item -> standings.put(item.getItemKey(), InformalTable.standing(item)));
        effects.forEach((key, some) -> Folding.fold(some).ifPresent(standing -> standings.put(key, standing)));
        return standings;
    }

    @Override
    public Optional<Audience> remove(PersonKey person, long item, String recipient) {
        return own(person, item).map(row -> {
            objects.deleteWithSQL(ShareRow.class, "SHARE_KEY = ?", SharedRows.key(row.getID(), recipient));
            if (row.getOwedBy() != 0) {
                row.setOwedBy(0);
                row.save();
            }
            return audience(row.getID());
        });
    }

    @Override
    public int removeAll(PersonKey person) {
        Query query = Query.select().where("PERSON = ?", person.value());
        int items = (int) Arrays.stream(objects.find(ShareRow.class, query))
                .map(ShareRow::getItemId)
                .distinct()
                .count();
        objects.deleteWithSQL(ShareRow.class, "PERSON = ?", person.value());
        if (objects.count(WithdrawalRow.class, "PERSON = ?", person.value()) == 0) {
            objects.create(WithdrawalRow.class, new DBParam("PERSON", person.value()));
        }
        return items;
    }

    @Override
    public void takeBackGiven() {
        objects.deleteWithSQL(ShareRow.class, "GIVEN_BY > ?", 0);
    }

    @Override
    public void tidy(PersonKey person, LocalDate today) {
        objects.deleteWithSQL(
                ShareRow.class,
                "PERSON = ? AND KIND = ? AND UNTIL_DAY < ?",
                person.value(),
                SharedRows.NAMED,
                today.toEpochDay());
    }

    private Optional<LearningItemRow> own(PersonKey person, long item) {
        Query query = Query.select().where("ID = ? AND PERSON = ?", item, person.value());
        return Arrays.stream(objects.find(LearningItemRow.class, query)).findFirst();
    }

    private Audience audience(int item) {
        return audiences(List.of(item)).getOrDefault(item, Audience.ONLY_ME);
    }

    /** Returns the audiences of these items, where they are wider than their owner. */
    Map<Integer, Audience> audiences(Collection<Integer> items) {
        return Rows.in(objects, ShareRow.class, "ITEM_ID", items).stream()
                .collect(Collectors.groupingBy(
                        ShareRow::getItemId,
                        Collectors.collectingAndThen(
                                Collectors.mapping(SharedRows::share, Collectors.toList()), Audience::of)));
    }

    /** Lets what recipients may know follow what became of the items. Adds nobody. */
    void follow(Map<LearningItemRow, Standing> items) {
        Map<Integer, Standing> standings = new HashMap<>();
        items.forEach((item, standing) -> standings.put(item.getID(), standing));
        for (ShareRow row : Rows.in(objects, ShareRow.class, "ITEM_ID", standings.keySet())) {
            Standing standing = standings.get(row.getItemId());
            if (standing != null) {
                SharedRows.follow(row, standing);
            }
        }
    }
}
