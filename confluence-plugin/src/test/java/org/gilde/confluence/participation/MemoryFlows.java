package org.gilde.confluence.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Counts of taking part in memory. */
final class MemoryFlows implements Flows {
    private final List<Flow> kept = new ArrayList<>();

    @Override
    public Optional<Flow> latest(String community) {
        return kept.stream().filter(flow -> flow.community().equals(community)).max(Comparator.comparing(Flow::day));
    }

    @Override
    public void keep(Flow flow) {
        boolean isThere = kept.stream()
                .anyMatch(known -> known.community().equals(flow.community())
                        && known.day().equals(flow.day()));
        if (!isThere) {
            kept.add(flow);
        }
    }

    @Override
    public void forgetBefore(LocalDate day) {
        kept.removeIf(flow -> flow.day().isBefore(day));
    }
}
