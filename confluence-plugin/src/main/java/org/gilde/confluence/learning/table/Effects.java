package org.gilde.confluence.learning.table;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.learning.Effect;
import org.gilde.confluence.learning.ItemKey;
import org.gilde.confluence.learning.LearningState;
import org.gilde.confluence.people.PersonKey;
import org.jspecify.annotations.Nullable;

/** Effects to rows and back. */
final class Effects {
    private Effects() {}

    static Map<String, Object> columns(Effect effect) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("STATEMENT", effect.statementId());
        columns.put("ITEM_KEY", effect.item().map(ItemKey::hash).orElse(null));
        columns.put("PERSON", effect.item().map(item -> item.person().value()).orElse(null));
        columns.put("ACTOR_KEY", effect.actor().orElse(null));
        columns.put("ACTIVITY", effect.item().map(ItemKey::activity).orElse(null));
        columns.put("STATE", effect.state().map(Enum::name).orElse(null));
        columns.put("HAPPENED_AT", effect.at().toEpochMilli());
        columns.put("SCORE", ScoreText.write(effect.score()));
        columns.put("VOIDED", effect.voided());
        columns.values().removeIf(value -> value == null);
        return columns;
    }

    static void write(Effect effect, EffectRow row) {
        row.setItemKey(effect.item().map(ItemKey::hash).orElse(null));
        row.setPerson(effect.item().map(item -> item.person().value()).orElse(null));
        row.setActorKey(effect.actor().orElse(null));
        row.setActivity(effect.item().map(ItemKey::activity).orElse(null));
        row.setState(effect.state().map(Enum::name).orElse(null));
        row.setHappenedAt(effect.at().toEpochMilli());
        row.setScore(ScoreText.write(effect.score()));
        row.setVoided(effect.voided());
        row.save();
    }

    static Effect read(EffectRow row) {
        return new Effect(
                row.getStatement(),
                item(row),
                Optional.ofNullable(row.getState()).map(LearningState::valueOf),
                Instant.ofEpochMilli(row.getHappenedAt()),
                ScoreText.read(row.getScore()),
                row.isVoided(),
                Optional.ofNullable(row.getActorKey()));
    }

    private static Optional<ItemKey> item(EffectRow row) {
        String person = row.getPerson();
        String activity = row.getActivity();
        return person == null || activity == null
                ? Optional.empty()
                : Optional.of(new ItemKey(new PersonKey(person), activity));
    }
}
