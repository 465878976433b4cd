package org.gilde.bridge.erasure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.RoutesBuilder;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.pause.BackOff;
import org.gilde.bridge.settings.Forward;
import org.gilde.bridge.settings.Remote;
import org.gilde.xapi.keeping.Forgetting.Order;
import org.gilde.xapi.keeping.Removals;
import org.gilde.xapi.keeping.Wish;

/**
 * All LRSs to which Statements of somebody may have gone: each erasure here has a step for each of them, which ends with
 * what became of it there.
 */
public final class Elsewhere {
    private static final int LOOK = 5;
    private static final String TAKEN_OUT = "is not in the settings any more; ask who runs it";

    private final Map<String, Forward> targets = new TreeMap<>();
    private final Map<String, Eraser> erasers = new TreeMap<>();
    private final List<RoutesBuilder> routes = new ArrayList<>();
    private final Steps steps;
    private final Clock clock;

    /**
     * What erasing elsewhere needs of the bridge.
     *
     * @param turns gives the turn at an LRS, while nothing is on its way there
     * @param tick how often to look whether something is due
     */
    public record Parts(
            Steps steps,
            Removals removals,
            Function<String, Optional<FeedCursor.Held>> turns,
            Duration tick,
            Duration firstPause,
            Duration longestPause) {}

    /** Puts the LRSs together; they are asked once their routes run. */
    public Elsewhere(List<Forward> forwards, Parts parts, MeterRegistry registry, Clock clock) {
        this.steps = parts.steps();
        this.clock = clock;
        forwards.forEach(forward -> add(forward, parts));
        Stream.of(StepState.values()).filter(StepState::isOpen).forEach(state -> Gauge.builder(
                        "gilde.erasure.open", steps, each -> each.count(state))
                .description("Steps of erasures in other LRSs that have not come to an end")
                .tag("state", state.name().toLowerCase(Locale.ROOT))
                .register(registry));
        Gauge.builder("gilde.erasure.oldest.seconds", steps, Steps::oldestSeconds)
                .description("For how long the oldest of them has stood as it stands")
                .register(registry);
    }

    private void add(Forward forward, Parts parts) {
        String name = forward.remote().name();
        targets.put(name, forward);
        eraser(forward.erasing()).ifPresent(eraser -> {
            erasers.put(name, eraser);
            Errands errands = new Errands(
                    name,
                    eraser,
                    new Errands.Kept(parts.steps(), parts.removals()),
                    () -> parts.turns().apply(name),
                    BackOff.between(parts.firstPause(), parts.longestPause()),
                    parts.tick().multipliedBy(LOOK),
                    clock);
            routes.add(new ErasingRoute("erase-" + name, errands, parts.tick()));
        });
    }

    private Optional<Eraser> eraser(Forward.Erasing erasing) {
        Remote login = erasing.login();
        return switch (erasing.way()) {
            case NONE -> Optional.empty();
            case GILDE -> Optional.of(new GildeEraser(new Door(login, clock), erasing.tenant()));
            case LRSQL -> Optional.of(new LrsqlEraser(new Door(login, clock), login));
            case LEARNING_LOCKER -> Optional.of(new LearningLockerEraser(new Door(login, clock)));
        };
    }

    /** Returns the routes, to be added to a context once. */
    public List<RoutesBuilder> routes() {
        return List.copyOf(routes);
    }

    /**
     * Ends what was left open for LRSs that can not be asked any more.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the database did not answer
     */
    public void start() {
        steps.endOthers(erasers.keySet(), TAKEN_OUT, clock.instant());
    }

    /**
     * Plans the steps of an erasure. It may be planned again.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if they could not be kept; trying again may help
     */
    public void plan(long removal, Order order) {
        Set<String> names = new TreeSet<>(steps.everForwarded());
        targets.forEach((name, forward) -> {
            Set<String> tenants = forward.filter().tenants();
            if (tenants.isEmpty() || tenants.contains(order.tenant().name())) {
                names.add(name);
            } else {
                names.remove(name);
            }
        });
        if (!names.isEmpty()) {
            steps.plan(names.stream().map(name -> step(removal, name, order)).toList());
        }
    }

    private Step step(long removal, String name, Order order) {
        Instant now = clock.instant();
        Optional<String> obstacle = obstacle(name, order);
        return new Step(
                removal,
                name,
                obstacle.isPresent() ? StepState.UNSUPPORTED : StepState.WAITING,
                obstacle.isPresent() ? Optional.empty() : Optional.of(Wish.of(order)),
                Optional.empty(),
                obstacle.orElse(""),
                0,
                now,
                obstacle.map(reason -> now));
    }

    private Optional<String> obstacle(String name, Order order) {
        Optional<Forward> target = Optional.ofNullable(targets.get(name));
        if (target.isEmpty()) {
            return Optional.of(TAKEN_OUT);
        }
        return Optional.ofNullable(erasers.get(name))
                .map(eraser -> eraser.obstacle(order))
                .orElseGet(() -> Optional.of("is not set up to be asked (gilde.forward." + name + ".erasure)"))
                .map(reason -> reason + "; ask " + contact(target.get()));
    }

    private static String contact(Forward target) {
        return target.erasing().contact().orElse("who runs it");
    }

    /** Returns the steps of some erasures, by erasure; one without any is not there. One query. */
    public Map<Long, List<Step>> of(Collection<Long> removals) {
        return removals.isEmpty()
                ? Map.of()
                : steps.of(removals).stream().collect(Collectors.groupingBy(Step::removal));
    }

    /** Returns the newest, those that have not ended first. */
    public List<Step> newest(int most) {
        return steps.newest(most);
    }
}
