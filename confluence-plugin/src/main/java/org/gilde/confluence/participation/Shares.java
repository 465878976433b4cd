package org.gilde.confluence.participation;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A count as it may be shown: shares of a hundred, and none that would tell of fewer people than the {@link Floor}.
 *
 * @param shares per cent of the members by the most they did, {@link Act#READ} standing for all others; empty where it is
 *     withheld. To the nearest 5 below {@value #ROUGH_BELOW} members
 */
public record Shares(Map<Act, OptionalInt> shares) {
    private static final int ROUGH_BELOW = 20;
    private static final int ROUGH_STEP = 5;

    /** Withholds what must be. */
    public static Shares of(Flow flow, Floor floor) {
        Map<Act, Integer> counts = new EnumMap<>(Act.class);
        counts.put(Act.CREATED, flow.created());
        counts.put(Act.REACTED, flow.reacted());
        counts.put(Act.READ, flow.others());
        Set<Act> withheld = withheld(counts, flow.members(), floor);
        Map<Act, OptionalInt> shares = new EnumMap<>(Act.class);
        counts.forEach((act, count) -> shares.put(
                act, withheld.contains(act) ? OptionalInt.empty() : OptionalInt.of(percent(count, flow.members()))));
        return new Shares(shares);
    }

    /** Returns the share of those who did no more than that; empty where it is withheld. */
    public OptionalInt of(Act act) {
        return shares.getOrDefault(act, OptionalInt.empty());
    }

    /** Says whether there are too few people to show anything at all. */
    public boolean isTooSmall() {
        return shares.values().stream().allMatch(OptionalInt::isEmpty);
    }

    /**
     * A small number is withheld, and so many next larger ones that what is missing to the whole does not give it away.
     */
    private static Set<Act> withheld(Map<Act, Integer> counts, int members, Floor floor) {
        if (floor.hides(members)) {
            return EnumSet.allOf(Act.class);
        }
        List<Act> smallestFirst = counts.keySet().stream()
                .filter(act -> counts.getOrDefault(act, 0) > 0)
                .sorted(Comparator.comparing(counts::get))
                .toList();
        Set<Act> withheld = EnumSet.noneOf(Act.class);
        int together = 0;
        for (Act act : smallestFirst) {
            int count = counts.getOrDefault(act, 0);
            boolean isGivenAway = !withheld.isEmpty() && (withheld.size() < 2 || floor.hides(together));
            if (floor.hides(count) || isGivenAway) {
                withheld.add(act);
                together += count;
            }
        }
        return withheld;
    }

    private static int percent(int count, int members) {
        double exact = members == 0 ? 0 : 100.0 * count / members;
        int step = members < ROUGH_BELOW ? ROUGH_STEP : 1;
        return (int) (Math.round(exact / step) * step);
    }
}
