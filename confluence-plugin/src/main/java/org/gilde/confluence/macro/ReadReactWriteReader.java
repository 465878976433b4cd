package org.gilde.confluence.macro;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.participation.Deeds;
import org.gilde.confluence.participation.Figures;
import org.gilde.confluence.participation.Flow;
import org.gilde.confluence.participation.OwnReading;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Phrases;

/** Reads how somebody takes part in a community, and how all do. Five queries, however many people there are. */
public final class ReadReactWriteReader {
    private final Spaces spaces;
    private final Communities communities;
    private final Deeds deeds;
    private final OwnReading ownReading;
    private final Figures figures;

    /** Reads from these. */
    public ReadReactWriteReader(
            Spaces spaces, Communities communities, Deeds deeds, OwnReading ownReading, Figures figures) {
        this.spaces = spaces;
        this.communities = communities;
        this.deeds = deeds;
        this.ownReading = ownReading;
        this.figures = figures;
    }

    /** Returns all there is to print; one's own part is only ever the viewing person's. */
    Drawing<ReadReactWrite> read(ReadReactWriteRequest request, Viewing viewing) {
        String key = request.communityOr(viewing.community());
        Optional<String> name = spaces.name(key);
        boolean isCommunity = name.isPresent() && communities.find(key).isPresent();
        if (isCommunity) {
            return draw(request, viewing, key, name.get());
        }
        if (!request.community().isEmpty()) {
            throw new BadParameterException("community", "gilde.flow.none", key);
        }
        // The page's own Space is nobody's mistake: an export is read by whoever gets it, a page may be anywhere.
        String message = name.isPresent() ? "gilde.community.none" : "gilde.flow.elsewhere";
        return new Drawing<>(
                viewing.frame(request.heading(), viewing.now()),
                ReadReactWrite.saying(viewing.phrases().get(message)));
    }

    private Drawing<ReadReactWrite> draw(ReadReactWriteRequest request, Viewing viewing, String key, String name) {
        Phrases phrases = viewing.phrases();
        Optional<Flow> flow = figures.flows().latest(key);
        FlowPart all = new FlowPart(flow, figures.floors().current(), phrases);
        Optional<Mirror> own = viewing.person().map(person -> mirror(person, key, viewing));
        ReadReactWrite view = new ReadReactWrite(
                "",
                own.isPresent(),
                own.map(mine -> mine.sentences(phrases)).orElseGet(List::of),
                own.map(mine -> mine.read(phrases)).orElse(""),
                own.map(mine -> mine.step(phrases)).orElse(""),
                own.map(mine -> mine.control(viewing.base(), phrases)),
                phrases.fill("gilde.flow.together", name),
                all.conclusion(),
                all.bars(),
                all.views());
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
}
