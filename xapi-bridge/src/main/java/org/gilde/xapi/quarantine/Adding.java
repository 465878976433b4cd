package org.gilde.xapi.quarantine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.attachment.Sorted.Refused;
import org.gilde.xapi.quarantine.Quarantined.Sender;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.AttachmentHeader;
import org.gilde.xapi.statement.Essence;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StatementConflictException;
import org.gilde.xapi.store.StatementStore;

/** Adds the Statements of one batch, and goes on without those whose ids are taken. For one thread. */
final class Adding {
    private final StatementStore store;
    private final Sender sender;
    private final List<Attachment> attachments;
    private final boolean goesOn;
    private final Predicate<Statement> isHere;
    private final Map<Integer, UUID> ids = new TreeMap<>();
    private final List<Refused> conflicts = new ArrayList<>();
    private Set<UUID> known = Set.of();

    /**
     * Adds for this sender; whoever goes on keeps the others when one is in conflict.
     *
     * @param isHere asked in a conflict: whether this very Statement is stored, however its text differs
     */
    Adding(
            StatementStore store,
            Sender sender,
            List<Attachment> attachments,
            boolean goesOn,
            Predicate<Statement> isHere) {
        this.store = store;
        this.sender = sender;
        this.attachments = attachments;
        this.goesOn = goesOn;
        this.isHere = isHere;
    }

    /** Returns the ids of what is stored, in the order of the batch. */
    List<UUID> ids() {
        return List.copyOf(ids.values());
    }

    /** Returns those that are not stored, for another Statement has their id. */
    List<Refused> conflicts() {
        conflicts.sort(Comparator.comparingInt(Refused::index));
        return conflicts;
    }

    /**
     * Adds them.
     *
     * @param places where they stand in the batch, counted from 0
     */
    Instant add(Resent.Identified identified, List<Integer> places) {
        known = identified.known();
        Map<Integer, Statement> waiting = new TreeMap<>();
        for (int index = 0; index < places.size(); index++) {
            Statement statement = identified.statements().get(index);
            ids.put(places.get(index), statement.id());
            if (!identified.older().contains(statement.id())
                    || kept(sender.tenant(), statement.id()).isEmpty()) {
                waiting.put(places.get(index), statement);
            }
        }
        return add(waiting);
    }

    private Instant add(Map<Integer, Statement> waiting) {
        boolean isLookedUp = false;
        while (!waiting.isEmpty()) {
            List<Integer> order = List.copyOf(waiting.keySet());
            try {
                return Confirmed.await(
                        store.add(sender.tenant(), sender.authority(), List.copyOf(waiting.values()), attachments));
            } catch (StatementConflictException e) {
                settle(waiting, order.get(e.index()), e);
                if (!isLookedUp) { // one conflict seldom comes alone, and each costs a round
                    isLookedUp = true;
                    lookUp(waiting);
                }
            }
        }
        return store.consistentThrough();
    }

    private void settle(Map<Integer, Statement> waiting, int place, StatementConflictException e) {
        Statement statement = Objects.requireNonNull(waiting.remove(place));
        if (known.contains(statement.id()) || isHere.test(statement)) {
            return; // another one stored it in the meantime, with a registration of its own, or it was stored whole
        }
        if (!goesOn) {
            throw new StatementConflictException(place, statement.id());
        }
        ids.remove(place);
        conflicts.add(new Refused(place, statement.json(), of(statement), e));
    }

    private void lookUp(Map<Integer, Statement> waiting) {
        for (int place : List.copyOf(waiting.keySet())) {
            Statement statement = Objects.requireNonNull(waiting.get(place));
            boolean isTaken = kept(sender.tenant(), statement.id())
                    .filter(kept -> !Essence.isSame(kept.stored().json(), statement.json()))
                    .isPresent();
            if (isTaken) {
                settle(waiting, place, new StatementConflictException(place, statement.id()));
            }
        }
    }

    private Optional<KeptStatement> kept(Tenant tenant, UUID id) {
        return store.find(tenant, id).or(() -> store.findVoided(tenant, id));
    }

    private List<Attachment> of(Statement statement) {
        Set<String> hashes = new HashSet<>();
        for (AttachmentHeader header : statement.attachments()) {
            hashes.add(header.sha2().toLowerCase(Locale.ROOT));
        }
        return attachments.stream()
                .filter(attachment -> hashes.contains(attachment.sha2()))
                .toList();
    }
}
