package org.gilde.confluence.learning.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.Query;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.learning.DefaultAudience;
import org.gilde.confluence.learning.Effect;
import org.gilde.confluence.learning.Folding;
import org.gilde.confluence.learning.ItemKey;
import org.gilde.confluence.learning.LearningLog;
import org.gilde.confluence.learning.Standing;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.Rows;

/** Effects and the items they give, in tables. */
public final class LearningLogTable implements LearningLog {
    private final ActiveObjects objects;
    private final DefaultAudience given;
    private final Memberships memberships;

    /**
     * Tables of these.
     *
     * @param given what the organization chose for new items
     */
    public LearningLogTable(ActiveObjects objects, DefaultAudience given, Memberships memberships) {
        this.objects = objects;
        this.given = given;
        this.memberships = memberships;
    }

    @Override
    public Map<String, Effect> find(Set<String> statementIds) {
        return Rows.in(objects, EffectRow.class, "STATEMENT", statementIds).stream()
                .map(Effects::read)
                .collect(Collectors.toMap(Effect::statementId, effect -> effect));
    }

    @Override
    public void add(Collection<Effect> effects, Set<ItemKey> items) {
        fold(items, effects);
    }

    @Override
    public void replace(Collection<Effect> effects) {
        Map<String, Effect> byId = effects.stream().collect(Collectors.toMap(Effect::statementId, effect -> effect));
        for (EffectRow row : Rows.in(objects, EffectRow.class, "STATEMENT", byId.keySet())) {
            Effect effect = byId.get(row.getStatement());
            if (effect != null) {
                Effects.write(effect, row);
            }
        }
        if (Rows.in(objects, EffectRow.class, "STATEMENT", byId.keySet()).size() < byId.size()) {
            throw new IllegalStateException("what was kept of a Statement went while it was changed");
        }
    }

    @Override
    public void remove(Set<String> statementIds) {
        Rows.delete(objects, EffectRow.class, "STATEMENT", statementIds);
    }

    @Override
    public Optional<ItemKey> item(PersonKey person, long id) {
        Query query = Query.select().where("ID = ? AND PERSON = ?", id, person.value());
        return Arrays.stream(objects.find(LearningItemRow.class, query))
                .map(row -> new ItemKey(person, row.getActivity()))
                .findFirst();
    }

    @Override
    public List<Effect> of(ItemKey item) {
        return Rows.in(objects, EffectRow.class, "ITEM_KEY", List.of(item.hash())).stream()
                .map(Effects::read)
                .toList();
    }

    @Override
    public List<Effect> of(PersonKey person, String actor, int limit) {
        Query query = Query.select()
                .where("ACTOR_KEY = ? AND PERSON = ?", actor, person.value())
                .order("ID")
                .limit(limit);
        return Arrays.stream(objects.find(EffectRow.class, query))
                .map(Effects::read)
                .toList();
    }

    @Override
    public void refold(Set<ItemKey> items) {
        fold(items, List.of());
    }

    /** Reads what is kept before it adds what is new, which it knows: rows just written cost as much to read as others. */
    private void fold(Set<ItemKey> items, Collection<Effect> fresh) {
        Map<String, ItemKey> byHash = new TreeMap<>();
        items.forEach(item -> byHash.put(item.hash(), item));
        Map<String, LearningItemRow> rows = ItemRows.held(objects, "ITEM_KEY", byHash.keySet()).stream()
                .collect(Collectors.toMap(LearningItemRow::getItemKey, row -> row));
        Stream<Effect> before = Rows.in(objects, EffectRow.class, "ITEM_KEY", byHash.keySet()).stream()
                .map(Effects::read);
        Map<String, List<Effect>> effects = Stream.concat(before, fresh.stream())
                .collect(Collectors.groupingBy(
                        effect -> effect.item().map(ItemKey::hash).orElse("")));
        Rows.create(
                objects, EffectRow.class, fresh.stream().map(Effects::columns).toList());
        List<Map<String, Object>> created = new ArrayList<>();
        List<LearningItemRow> removed = new ArrayList<>();
        Map<LearningItemRow, Standing> kept = new LinkedHashMap<>();
        Map<String, Standing> standings = new HashMap<>();
        GivenShares giving = new GivenShares(objects, memberships, given.current());
        byHash.forEach((hash, item) -> {
            Optional<Standing> standing = Folding.fold(effects.getOrDefault(hash, List.of()));
            Optional<LearningItemRow> row = Optional.ofNullable(rows.get(hash));
            standing.ifPresent(now -> standings.put(hash, now));
            if (standing.isEmpty()) {
                row.ifPresent(removed::add);
            } else if (row.isEmpty()) {
                created.add(columns(item, standing.get(), giving.owedBy(standing.get())));
            } else {
                write(standing.get(), row.get());
                kept.put(row.get(), standing.get());
            }
        });
        Rows.create(objects, LearningItemRow.class, created);
        ItemRows.delete(objects, removed);
        new ShareTable(objects).follow(kept);
        giving.give(standings);
    }

    private static Map<String, Object> columns(ItemKey item, Standing standing, int owedBy) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("ITEM_KEY", item.hash());
        columns.put("PERSON", item.person().value());
        columns.put("ACTIVITY", item.activity());
        columns.put("STATE", standing.state().name());
        columns.put("FORMAL", true);
        columns.put("FIRST_AT", standing.first().toEpochMilli());
        columns.put("LAST_AT", standing.last().toEpochMilli());
        columns.put("ATTEMPTS", standing.attempts());
        if (owedBy != 0) {
            columns.put("OWED_BY", owedBy);
        }
        Optional.ofNullable(ScoreText.write(standing.score())).ifPresent(score -> columns.put("SCORE", score));
        return columns;
    }

    private static void write(Standing standing, LearningItemRow row) {
        row.setState(standing.state().name());
        row.setFirstAt(standing.first().toEpochMilli());
        row.setLastAt(standing.last().toEpochMilli());
        row.setAttempts(standing.attempts());
        row.setScore(ScoreText.write(standing.score()));
        row.save();
    }

    @Override
    public void hide(PersonKey person) {
        objects.deleteWithSQL(ShareRow.class, "PERSON = ? OR NAMED = ?", person.value(), person.value());
    }

    @Override
    public void forget(PersonKey person) {
        Set<String> topics = new HashSet<>();
        Query own = Query.select("ID, ACTIVITY").where("PERSON = ? AND FORMAL = ?", person.value(), false);
        objects.stream(LearningItemRow.class, own, row -> topics.add(row.getActivity()));
        objects.deleteWithSQL(LearningItemRow.class, "PERSON = ?", person.value()); // waits for whoever shares one
        objects.deleteWithSQL(ShareRow.class, "PERSON = ? OR NAMED = ?", person.value(), person.value());
        new InformalTable(objects).leave(topics);
        objects.deleteWithSQL(EffectRow.class, "PERSON = ?", person.value());
        objects.deleteWithSQL(WithdrawalRow.class, "PERSON = ?", person.value());
        objects.deleteWithSQL(ActorLinkRow.class, "PERSON = ?", person.value());
    }
}
