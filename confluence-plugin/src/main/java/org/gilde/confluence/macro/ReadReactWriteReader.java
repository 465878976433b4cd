package org.gilde.confluence.macro;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.participation.Act;
import org.gilde.confluence.participation.Deeds;
import org.gilde.confluence.participation.Flow;
import org.gilde.confluence.participation.Flows;
import org.gilde.confluence.participation.OwnReading;
import org.gilde.confluence.participation.Shares;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Phrases;

/** Reads how somebody takes part in a community, and how all do. Five queries, however many people there are. */
public final class ReadReactWriteReader {
    private static final int BAR_DISTANCE = 28;
    private static final Map<Act, String> MOST_FIRST = mostFirst();

    private final Spaces spaces;
    private final Communities communities;
    private final Deeds deeds;
    private final OwnReading ownReading;
    private final Flows flows;

    private static Map<Act, String> mostFirst() {
        Map<Act, String> keys = new LinkedHashMap<>();
        keys.put(Act.CREATED, "gilde.flow.act.created");
        keys.put(Act.REACTED, "gilde.flow.act.reacted");
        keys.put(Act.READ, "gilde.flow.act.read");
        return keys;
    }

    /** Reads from these. */
    public ReadReactWriteReader(
            Spaces spaces, Communities communities, Deeds deeds, OwnReading ownReading, Flows flows) {
        this.spaces = spaces;
        this.communities = communities;
        this.deeds = deeds;
        this.ownReading = ownReading;
        this.flows = flows;
    }

    /** Returns all there is to print; one's own part is only ever the viewing person's. */
    Drawing<ReadReactWrite> read(ReadReactWriteRequest request, Viewing viewing) {
        String key = request.communityOr(viewing.community());
        Optional<String> name =
                spaces.name(key).filter(known -> communities.find(key).isPresent());
        if (name.isEmpty()) {
            throw new BadParameterException("community", "gilde.flow.none", key);
        }
        Optional<Flow> flow = flows.latest(key);
        Phrases phrases = viewing.phrases();
        Optional<Shares> shares = flow.map(Shares::of);
        Optional<Mirror> own = viewing.person().map(person -> mirror(person, key, viewing));
        boolean isShown = shares.filter(some -> !some.isTooSmall()).isPresent();
        ReadReactWrite view = new ReadReactWrite(
                viewing.person().isPresent(),
                own.map(mine -> mine.sentences(phrases)).orElseGet(List::of),
                own.map(mine -> phrases.get(mine.step())).orElse(""),
                own.map(mine -> control(mine.isReadingCounted(), viewing)),
                phrases.fill("gilde.flow.together", name.get()),
                conclusion(phrases, flow, isShown),
                isShown ? bars(phrases, shares.get()) : List.of(),
                isShown ? phrases.count("gilde.flow.views", flow.get().views()) : "");
        return new Drawing<>(
                viewing.frame(
                        request.heading(),
                        flow.map(count -> count.day()
                                        .atStartOfDay(ZoneId.systemDefault())
                                        .toInstant())
                                .orElse(viewing.now())),
                view);
    }

    private Mirror mirror(PersonKey person, String community, Viewing viewing) {
        LocalDate since =
                LocalDate.ofInstant(viewing.now(), ZoneId.systemDefault()).minusDays(Flow.DAYS);
        return new Mirror(
                deeds.of(person, community, since),
                ownReading.among(Set.of(person)).contains(person));
    }

    /** What the reader did, by act. */
    private record Mirror(Map<Act, Integer> counts, boolean isReadingCounted) {
        List<String> sentences(Phrases phrases) {
            List<String> sentences = new ArrayList<>();
            sentences.add(phrases.count("gilde.flow.mine.created", counts.getOrDefault(Act.CREATED, 0)));
            sentences.add(phrases.count("gilde.flow.mine.reacted", counts.getOrDefault(Act.REACTED, 0)));
            if (isReadingCounted) {
                sentences.add(phrases.count("gilde.flow.mine.read", counts.getOrDefault(Act.READ, 0)));
            }
            return sentences;
        }

        /** Returns the key of one small step further than the most that was done. */
        String step() {
            if (counts.containsKey(Act.CREATED)) {
                return "gilde.flow.step.created";
            }
            return counts.containsKey(Act.REACTED) ? "gilde.flow.step.reacted" : "gilde.flow.step.read";
        }
    }

    private static ShareControl control(boolean isCounted, Viewing viewing) {
        Phrases phrases = viewing.phrases();
        return new ShareControl(
                viewing.base() + "/rest/gilde/1.0/participation/reading",
                isCounted,
                phrases.get("gilde.flow.reading.on"),
                phrases.get("gilde.flow.reading.off"),
                phrases.get("gilde.flow.reading.on.note"),
                phrases.get("gilde.flow.reading.off.note"),
                phrases.get("gilde.flow.reading.on.said"),
                phrases.get("gilde.flow.reading.off.said"),
                phrases.get("gilde.share.failed"));
    }

    private static String conclusion(Phrases phrases, Optional<Flow> flow, boolean isShown) {
        if (flow.isEmpty()) {
            return phrases.get("gilde.flow.tomorrow");
        }
        return isShown
                ? phrases.count("gilde.flow.conclusion", flow.get().members())
                : phrases.fill("gilde.flow.few", Shares.FLOOR);
    }

    private static List<ReadReactWrite.Bar> bars(Phrases phrases, Shares shares) {
        List<ReadReactWrite.Bar> bars = new ArrayList<>();
        MOST_FIRST.forEach((act, key) -> {
            OptionalInt share = shares.of(act);
            String text = share.isPresent()
                    ? phrases.percent(BigDecimal.valueOf(share.getAsInt(), 2))
                    : phrases.get("gilde.flow.withheld");
            bars.add(new ReadReactWrite.Bar(phrases.get(key), text, share.orElse(0), bars.size() * BAR_DISTANCE));
        });
        return bars;
    }
}
