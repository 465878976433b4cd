package org.gilde.confluence.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.coaching.Coaches;
import org.gilde.confluence.community.FellowMembers;
import org.gilde.confluence.people.PersonKey;

/**
 * What colleagues shared, for those who may know at this moment: fellow members of a community of which the owner is
 * one too, the owner's coach, and whoever the owner named, up to the last day.
 */
public final class SharedLearning {
    /** So many rows are read at least, because some may be of people who left. */
    private static final int ROWS = 100;

    private final LearningItems items;
    private final FellowMembers members;
    private final Coaches coaches;
    private final DefaultAudience given;
    private final Witness witness;

    /** Reads items for these, before that witness. */
    public SharedLearning(
            LearningItems items, FellowMembers members, Coaches coaches, DefaultAudience given, Witness witness) {
        this.witness = witness;
        this.items = items;
        this.members = members;
        this.coaches = coaches;
        this.given = given;
    }

    /**
     * Returns what others shared with the viewer on these topics, the latest first: as a fellow member of that
     * community, as their coach, or by name. Their owners can read that the viewer was shown it.
     *
     * @param today where the viewer is
     * @param since nothing from before is returned, nor noted as seen
     */
    public List<SharedItem> beside(
            PersonKey viewer, String community, Set<String> topics, LocalDate today, Instant since, int limit) {
        if (topics.isEmpty()) {
            return List.of();
        }
        Optional<String> fellow = Optional.of(community).filter(key -> members.includes(key, viewer));
        Onlooker onlooker = new Onlooker(
                viewer,
                fellow,
                coaches.coached(viewer),
                today,
                given.current().map(DefaultAudience.Choice::id).orElse(0));
        List<SharedItem> shared = items.shared(onlooker, topics, Math.max(ROWS, 2 * limit));
        Set<PersonKey> staying = members.among(community, inCommunity(shared));
        Map<Long, SharedItem> once = new LinkedHashMap<>();
        shared.stream()
                .filter(item -> !isToCommunity(item) || staying.contains(item.person()))
                .forEach(item -> once.merge(item.item(), item, SharedLearning::closer));
        List<SharedItem> shown = once.values().stream()
                .filter(item -> !item.known().when().isBefore(since))
                .limit(limit)
                .toList();
        witness.saw(viewer, shown);
        return shown;
    }

    private static Set<PersonKey> inCommunity(List<SharedItem> shared) {
        return shared.stream()
                .filter(SharedLearning::isToCommunity)
                .map(SharedItem::person)
                .collect(Collectors.toSet());
    }

    private static boolean isToCommunity(SharedItem item) {
        return item.recipient() instanceof Recipient.Community;
    }

    /** What the viewer may know in several ways is known; that it is meant for the viewer in person is said. */
    private static SharedItem closer(SharedItem one, SharedItem other) {
        SharedItem closest = isToCommunity(one) ? other : one;
        return new SharedItem(
                one.item(),
                one.person(),
                one.activity(),
                closest.recipient(),
                one.known().and(other.known()));
    }
}
