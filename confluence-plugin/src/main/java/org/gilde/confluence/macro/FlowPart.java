package org.gilde.confluence.macro;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gilde.confluence.participation.Act;
import org.gilde.confluence.participation.Floor;
import org.gilde.confluence.participation.Flow;
import org.gilde.confluence.participation.Shares;
import org.gilde.confluence.text.Phrases;

/** How all members of a community take part together, in the reader's words, and no more than may be shown. */
final class FlowPart {
    private static final int BAR_DISTANCE = 28;
    private static final Map<Act, String> MOST_FIRST = mostFirst();

    private final Optional<Flow> flow;
    private final Optional<Shares> shown;
    private final Floor floor;
    private final Phrases phrases;

    private static Map<Act, String> mostFirst() {
        Map<Act, String> keys = new LinkedHashMap<>();
        keys.put(Act.CREATED, "gilde.flow.act.created");
        keys.put(Act.REACTED, "gilde.flow.act.reacted");
        keys.put(Act.READ, "gilde.flow.act.read");
        return keys;
    }

    /** Words for the latest count; nothing before the first. */
    FlowPart(Optional<Flow> flow, Floor floor, Phrases phrases) {
        this.flow = flow;
        this.shown = flow.map(count -> Shares.of(count, floor)).filter(some -> !some.isTooSmall());
        this.floor = floor;
        this.phrases = phrases;
    }

    /** Returns what the bars say, or why there are none. */
    String conclusion() {
        if (flow.isEmpty()) {
            return phrases.get("gilde.flow.tomorrow");
        }
        return shown.isPresent()
                ? phrases.count("gilde.flow.conclusion", flow.get().members())
                : phrases.fill("gilde.flow.few", phrases.whole(floor.people()));
    }

    /** Returns the bars, the most first; empty where there are too few people. */
    List<ReadReactWrite.Bar> bars() {
        List<ReadReactWrite.Bar> bars = new ArrayList<>();
        shown.ifPresent(shares -> MOST_FIRST.forEach((act, key) -> {
            OptionalInt share = shares.of(act);
            String text = share.isPresent()
                    ? phrases.percent(BigDecimal.valueOf(share.getAsInt(), 2))
                    : phrases.get("gilde.flow.withheld");
            bars.add(new ReadReactWrite.Bar(phrases.get(key), text, share.orElse(0), bars.size() * BAR_DISTANCE));
        }));
        return bars;
    }

    /** Returns how often pages were opened; nothing where there are too few people. */
    String views() {
        return shown.isPresent()
                ? phrases.count("gilde.flow.views", flow.map(Flow::views).orElse(0L))
                : "";
    }
}
