package org.gilde.xapi.store.postgres;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.store.Amendments.Amended;
import org.gilde.xapi.store.Amendments.Decider;
import org.gilde.xapi.store.Amendments.Fate;
import org.gilde.xapi.store.Amendments.Fate.Kind;
import org.gilde.xapi.store.postgres.KeptRows.Kept;

/** What becomes of each of some rows. A voiding one goes only where its target is gone, or goes with it. */
final class Decisions {
    private final Collection<Decided> all;

    private Decisions(Collection<Decided> all) {
        this.all = all;
    }

    /** A row and its fate; one that waits is a voiding one that will go when its target has. */
    record Decided(Kept row, Fate fate, boolean waits) {
        boolean is(Kind kind) {
            return !waits && fate.kind() == kind;
        }
    }

    static Decisions of(KeptRows rows, List<Long> sequences, Decider decider) throws SQLException {
        Map<UUID, Decided> decided = new LinkedHashMap<>();
        for (Kept row : rows.at(sequences)) {
            decided.put(row.id(), new Decided(row, decider.of(row.stored(), row.read()), false));
        }
        Set<UUID> staying = staying(rows, decided);
        decided.replaceAll((id, one) -> voids(one, staying) ? waiting(one) : one);
        return new Decisions(decided.values());
    }

    private static boolean voids(Decided one, Set<UUID> targets) {
        return one.is(Kind.GOES)
                && one.row().read().isVoiding()
                && one.row().read().target().filter(targets::contains).isPresent();
    }

    /** One that speaks of a person is changed meanwhile. */
    private static Decided waiting(Decided one) {
        return one.fate().text().isPresent()
                ? new Decided(one.row(), new Fate(Kind.CHANGES, one.fate().text(), false), false)
                : new Decided(one.row(), one.fate(), true);
    }

    private static Set<UUID> staying(KeptRows rows, Map<UUID, Decided> decided) throws SQLException {
        Set<UUID> targets = new HashSet<>();
        decided.values().stream()
                .filter(one -> one.is(Kind.GOES) && one.row().read().isVoiding())
                .forEach(one -> one.row().read().target().ifPresent(targets::add));
        if (targets.isEmpty()) {
            return Set.of();
        }
        Set<UUID> staying = new HashSet<>(KeptRows.ids(rows.withIds(targets)));
        staying.removeIf(id -> decided.containsKey(id) && decided.get(id).is(Kind.GOES));
        return staying;
    }

    /** Returns those that go. */
    List<Kept> going() {
        return of(Kind.GOES).stream().map(Decided::row).toList();
    }

    /** Returns those that are changed. */
    List<Decided> changing() {
        return of(Kind.CHANGES);
    }

    /** Returns those whose contents go: all that go, and some that are changed. */
    List<Kept> losing() {
        return all.stream()
                .filter(one ->
                        one.is(Kind.GOES) || (one.is(Kind.CHANGES) && one.fate().losesContents()))
                .map(Decided::row)
                .toList();
    }

    /** Returns how many there are of each kind. */
    Amended counted(long contents) {
        long waiting = all.stream().filter(Decided::waits).count();
        return new Amended(
                of(Kind.GOES).size(), of(Kind.CHANGES).size(), of(Kind.HELD).size(), waiting, contents);
    }

    private List<Decided> of(Kind kind) {
        return all.stream().filter(one -> one.is(kind)).toList();
    }
}
