package org.gilde.xapi.keeping;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.store.Amendments;
import org.gilde.xapi.store.Amendments.Amended;
import org.gilde.xapi.store.Amendments.Decider;
import org.gilde.xapi.store.Amendments.Definer;
import org.gilde.xapi.store.Amendments.Fate;
import org.gilde.xapi.store.StoreUnavailableException;
import org.gilde.xapi.store.StoredStatement;

/**
 * Forgets a person: removes the Statements about them or puts a pseudonym in their place, and removes what is kept of them
 * beside. In small steps, so that Statements can come and go meanwhile; broken off, it can be gone on with.
 */
public final class Forgetting {
    private static final int STEP = 100;

    private final Amendments statements;
    private final Traces traces;
    private final Holds holds;
    private final Removals removals;

    /** Works on these. */
    public Forgetting(Amendments statements, Traces traces, Holds holds, Removals removals) {
        this.statements = statements;
        this.traces = traces;
        this.holds = holds;
        this.removals = removals;
    }

    /**
     * Whom to forget, and how.
     *
     * @param isDeletion whether Statements about them are removed; otherwise a pseudonym takes their place
     * @param isEverywhere whether all of the tenant's Statements are read, so that addresses in extensions and other texts
     *     of Statements about others are found too; otherwise only where they stand as an Agent
     * @param part how much; of a part nothing is looked for everywhere
     */
    public record Order(
            Tenant tenant, Person person, boolean isDeletion, boolean isEverywhere, String operator, Part part) {
        /** Checks that it can be carried out. */
        public Order {
            if (isEverywhere && !part.isAll()) {
                throw new IllegalArgumentException("\"everywhere\" is for all there is of a person");
            }
        }

        /** Returns one to forget all there is of a person. */
        public Order(Tenant tenant, Person person, boolean isDeletion, boolean isEverywhere, String operator) {
            this(tenant, person, isDeletion, isEverywhere, operator, Part.ALL);
        }
    }

    /** One piece of work on Statements. */
    private interface Step {
        Amended with(List<Long> sequences, Decider decider);
    }

    /** Returns what would become of what. Nothing is changed. */
    public Counts preview(Order order) {
        Pseudonymisation pseudonymisation = new Pseudonymisation(order.person(), new Pseudonym("preview"));
        Counts counts = all(
                Counts.NOTHING,
                order,
                pseudonymisation,
                (sequences, decider) -> statements.preview(order.tenant(), sequences, decider),
                so -> {});
        return counts.with(traces.count(order.tenant(), whose(order, pseudonymisation), holds.covered(order.tenant())));
    }

    /** Forgets them, and returns the number of the proof. */
    public long forget(Order order) {
        long removal = begin(order);
        carryOut(removal);
        return removal;
    }

    /** Keeps the order until it is carried out, and returns the number of the proof. Nothing is removed yet. */
    public long begin(Order order) {
        Removal.Kind kind = order.isDeletion() ? Removal.Kind.DELETION : Removal.Kind.PSEUDONYMISATION;
        return removals.begin(order.tenant(), kind, order.operator(), Wish.of(order));
    }

    /** Returns the numbers of orders that are not carried out, or not to the end; the oldest first. */
    public List<Long> unfinished() {
        return List.copyOf(removals.unfinished().keySet());
    }

    /** Returns an order that is not carried out to the end; empty where it is, and where there is none. */
    public Optional<Order> order(long removal) {
        Optional<String> wish = Optional.ofNullable(removals.unfinished().get(removal));
        return wish.flatMap(text -> removals.find(removal).map(begun -> Wish.read(begun, text)));
    }

    /**
     * Carries out an order, from where it was broken off; nothing happens where it is done.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer, or the thread was interrupted;
     *     trying again goes on
     */
    public void carryOut(long removal) {
        Optional<Removal> begun = removals.find(removal);
        Optional<String> wish = Optional.ofNullable(removals.unfinished().get(removal));
        if (begun.isPresent() && wish.isPresent()) {
            carryOut(begun.get(), Wish.read(begun.get(), wish.get()));
        }
    }

    private void carryOut(Removal begun, Order order) {
        Tenant tenant = order.tenant();
        Pseudonym pseudonym = Pseudonym.of(order.person(), removals.pseudonymKey(tenant));
        Pseudonymisation pseudonymisation = new Pseudonymisation(order.person(), pseudonym);
        Amended before = begun.counts().statements();
        Counts counts = all(
                Counts.NOTHING.plus(new Amended(before.removed(), before.changed(), 0, 0, before.contents())),
                order,
                pseudonymisation,
                (sequences, decider) -> amend(order, begun.id(), sequences, decider),
                so -> removals.count(begun.id(), so));
        if (order.isEverywhere()) {
            statements.redefine(tenant, definer(order, pseudonymisation));
        }
        Counts.Beside beside = traces.remove(tenant, whose(order, pseudonymisation), holds.covered(tenant));
        removals.finish(begun.id(), counts.with(beside));
    }

    private static Traces.Whose whose(Order order, Pseudonymisation pseudonymisation) {
        return new Traces.Whose(order.person(), order.part(), pseudonymisation::of);
    }

    /** Looks first: nothing can arrive while something is changed. */
    private Amended amend(Order order, long removal, List<Long> sequences, Decider decider) {
        Amended seen = statements.preview(order.tenant(), sequences, decider);
        return seen.removed() + seen.changed() == 0
                ? seen
                : statements.amend(order.tenant(), removal, sequences, decider);
    }

    private Definer definer(Order order, Pseudonymisation pseudonymisation) {
        Holds.Covered held = holds.covered(order.tenant());
        return (activity, definition) ->
                held.activities().contains(activity) ? Optional.empty() : pseudonymisation.of(definition);
    }

    private Counts all(
            Counts before, Order order, Pseudonymisation pseudonymisation, Step step, Consumer<Counts> progress) {
        Counts counts = before;
        if (!order.part().isAll()) { // what they refer to is known as long as it is there
            counts = run(counts, order, this::referring, referrer(order, pseudonymisation), step, progress);
        }
        return run(counts, order, (of, places) -> places, decision(order, pseudonymisation), step, progress);
    }

    private Counts run(
            Counts before,
            Order order,
            BiFunction<Order, List<Long>, List<Long>> choice,
            Decision decision,
            Step step,
            Consumer<Counts> progress) {
        Places places = order.isEverywhere()
                ? Places.after(after -> statements.after(order.tenant(), after, Optional.empty(), STEP))
                : Places.after(after ->
                        statements.withKeys(order.tenant(), order.person().keys(), after, STEP));
        Counts counts = before;
        for (List<Long> next = places.next(); !next.isEmpty(); next = places.next()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new StoreUnavailableException("Interrupted; it is gone on with later");
            }
            List<Long> chosen = choice.apply(order, next);
            if (!chosen.isEmpty()) {
                Holds.Covered held = holds.covered(order.tenant());
                counts = counts.plus(step.with(chosen, (kept, read) -> decision.of(held, kept, read)));
                progress.accept(counts);
            }
        }
        return counts;
    }

    /** What becomes of a Statement, with what is held. */
    private interface Decision {
        Fate of(Holds.Covered held, StoredStatement kept, Statement read);
    }

    private List<Long> referring(Order order, List<Long> places) {
        return statements.referring(order.tenant(), places, order.part().keys());
    }

    /** Of Statements that refer to one on the Activities, those that are the person's own. */
    private static Decision referrer(Order order, Pseudonymisation pseudonymisation) {
        return (held, kept, read) -> {
            PlacedValue text = PlacedValue.read(kept.json());
            boolean isOwn = read.target().isPresent() && isPerson(order, text.find("actor"));
            return isOwn && order.part().isInTime(kept)
                    ? fate(order, pseudonymisation.of(kept.json(), text), held, read, true)
                    : Fate.NONE;
        };
    }

    private static Decision decision(Order order, Pseudonymisation pseudonymisation) {
        return (held, kept, read) -> {
            PlacedValue text = PlacedValue.read(kept.json());
            if (!order.part().isAll() && !isPart(order, kept, text)) {
                return Fate.NONE;
            }
            boolean isAbout = isPerson(order, text.find("actor")) || isPerson(order, text.find("object"));
            return fate(order, pseudonymisation.of(kept.json(), text), held, read, isAbout);
        };
    }

    private static Fate fate(
            Order order, Optional<String> without, Holds.Covered held, Statement read, boolean isAbout) {
        if (without.isEmpty()) {
            return Fate.NONE;
        }
        if (held.includes(read.keys())) {
            return Fate.HELD;
        }
        Fate.Kind kind = isAbout && order.isDeletion() ? Fate.Kind.GOES : Fate.Kind.CHANGES;
        return new Fate(kind, without, isAbout);
    }

    /** Says whether they did it, alone or in a group, and with the Activities. */
    private static boolean isPart(Order order, StoredStatement kept, PlacedValue text) {
        Optional<PlacedValue> actor = text.find("actor");
        boolean isTheirs = isPerson(order, actor)
                || actor.flatMap(group -> group.find("member")).stream()
                        .flatMap(members -> members.elements().stream())
                        .anyMatch(member -> isPerson(order, Optional.of(member)));
        return isTheirs && order.part().isInTime(kept) && order.part().includes(text);
    }

    private static boolean isPerson(Order order, Optional<PlacedValue> actor) {
        Optional<AgentId> identity = actor.flatMap(PlacedValue::identity);
        return identity.filter(order.person()::is).isPresent();
    }
}
