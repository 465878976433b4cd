package org.gilde.confluence.community;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When the phases of a Learning Community begin: they follow from the course run, and whoever coordinates moves them. */
public final class PhaseDates {
    private static final Period BEFORE = Period.ofDays(14);
    private static final Period UNTIL_SECURED = Period.ofDays(30);
    private static final Period UNTIL_SHARED = Period.ofDays(90);
    private static final Period UNTIL_CLOSED = Period.ofDays(180);

    private PhaseDates() {}

    /**
     * Returns the first day of every phase, as it follows from the course run.
     *
     * @param start the run's first day
     * @param end its last day, which is not before the first
     */
    public static Map<Phase, LocalDate> following(LocalDate start, LocalDate end) {
        LocalDate after = end.plusDays(1);
        Map<Phase, LocalDate> days = new EnumMap<>(Phase.class);
        days.put(Phase.BEFORE, start.minus(BEFORE));
        days.put(Phase.LEARN, start);
        days.put(Phase.APPLY, after);
        days.put(Phase.SECURE, after.plus(UNTIL_SECURED));
        days.put(Phase.SHARE, after.plus(UNTIL_SHARED));
        days.put(Phase.CLOSE, after.plus(UNTIL_CLOSED));
        return days;
    }

    /** Returns the first phase that would begin before one that precedes it; nothing if they are in order. */
    public static Optional<Phase> outOfOrder(Map<Phase, LocalDate> days) {
        Optional<LocalDate> latest = Optional.empty();
        for (Phase phase : Phase.values()) {
            Optional<LocalDate> day = Optional.ofNullable(days.get(phase));
            if (day.isPresent() && latest.filter(day.get()::isBefore).isPresent()) {
                return Optional.of(phase);
            }
            latest = day.isPresent() ? day : latest;
        }
        return Optional.empty();
    }

    /**
     * Has a phase begin on a day. Those after it keep their distance to it; those before it begin on that day at the
     * latest.
     */
    public static List<PhasePlan> moved(List<PhasePlan> phases, Phase to, LocalDate day) {
        long days = phases.stream()
                .filter(plan -> plan.phase() == to)
                .flatMap(plan -> plan.start().stream())
                .findFirst()
                .map(start -> ChronoUnit.DAYS.between(start, day))
                .orElse(0L);
        List<PhasePlan> moved = new ArrayList<>();
        for (PhasePlan plan : phases) {
            moved.add(beginning(plan, start(plan, to, day, days)));
        }
        return List.copyOf(moved);
    }

    private static Optional<LocalDate> start(PhasePlan plan, Phase to, LocalDate day, long days) {
        int order = plan.phase().compareTo(to);
        if (order == 0) {
            return Optional.of(day);
        }
        return order < 0
                ? plan.start().map(start -> start.isAfter(day) ? day : start)
                : plan.start()
                        .map(start -> start.plusDays(days))
                        .map(start -> start.isAfter(day) ? start : day.plusDays(1));
    }

    private static PhasePlan beginning(PhasePlan plan, Optional<LocalDate> start) {
        return new PhasePlan(plan.phase(), start, plan.tool(), plan.money(), plan.time());
    }
}
