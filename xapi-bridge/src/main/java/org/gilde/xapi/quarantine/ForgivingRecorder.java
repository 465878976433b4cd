package org.gilde.xapi.quarantine;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gilde.xapi.access.Action;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.Leniency;
import org.gilde.xapi.attachment.Sorted;
import org.gilde.xapi.attachment.Sorted.Refused;
import org.gilde.xapi.attachment.SubmissionReader;
import org.gilde.xapi.attachment.SubmissionReader.Body;
import org.gilde.xapi.json.TooManyValuesException;
import org.gilde.xapi.quarantine.Quarantined.Sender;
import org.gilde.xapi.quarantine.Resent.Identified;
import org.gilde.xapi.recording.Minimiser;
import org.gilde.xapi.recording.Minimising;
import org.gilde.xapi.recording.Minimising.Admitted;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.store.StatementStore;

/**
 * Takes batches from senders who are forgiven something: what breaks a rule goes to quarantine, what was sent before
 * gets its first ids. Safe for several threads.
 */
public final class ForgivingRecorder {
    private final SubmissionReader reader;
    private final StatementStore store;
    private final Quarantine quarantine;
    private final Resent resent;
    private final Clock clock;
    private final Minimising minimising;

    /** Reads by this reader, stores here, keeps apart here what can't be stored; knows no credential that minimises. */
    public ForgivingRecorder(
            SubmissionReader reader, StatementStore store, Quarantine quarantine, Resent resent, Clock clock) {
        this(reader, store, quarantine, resent, clock, Minimiser.none());
    }

    /** Does the same, and for credentials that minimise stores what this minimiser leaves. */
    public ForgivingRecorder(
            SubmissionReader reader,
            StatementStore store,
            Quarantine quarantine,
            Resent resent,
            Clock clock,
            Minimiser minimiser) {
        this.reader = reader;
        this.store = store;
        this.quarantine = quarantine;
        this.resent = resent;
        this.clock = clock;
        this.minimising = new Minimising(minimiser, store);
    }

    /**
     * What became of a batch.
     *
     * @param ids of what is stored, in the order of the request; of what is not kept for a sender who minimises, too
     * @param consistentThrough a moment up to which all Statements stored can be read
     * @param quarantined how many wait for an operator
     */
    public record Kept(List<UUID> ids, Instant consistentThrough, int quarantined) {}

    /** Says whether a sender is forgiven something that is forgiven here. */
    public static boolean isFor(Credential sender) {
        return sender.isLenient(Leniency.KEEP_VALID) || sender.isLenient(Leniency.KNOW_RESENT);
    }

    /**
     * Stores what can be stored of a request and keeps the rest apart. Returns when all is on disk.
     *
     * @throws org.gilde.xapi.LrsException if the request as a whole is refused, or the store did not answer; what was kept
     *     then is known when it is sent again
     */
    public Kept record(Credential sender, Body body) {
        sender.demand(Action.STATEMENTS_WRITE);
        boolean keepsValid = sender.isLenient(Leniency.KEEP_VALID);
        Sorted sorted = keepsValid ? reader.sort(body) : new Sorted(reader.readAll(body), List.of());
        List<Statement> statements =
                sorted.valid().statements().stream().map(sender::within).toList();
        refuseBeyondQuota(sender, statements.size() + sorted.refused().size());
        statements.forEach(sender::demandWriting);
        Sender whose = new Sender(sender.tenant(), sender.key(), sender.authority(), body.version());
        if (sender.minimises()) {
            return recordLeast(whose, sender, statements);
        }
        quarantine(sorted.refused(), whose);
        Adding adding = new Adding(store, whose, sorted.valid().attachments(), keepsValid, statement -> false);
        Instant moment = adding.add(identify(statements, sender), sorted.places());
        quarantine(adding.conflicts(), whose);
        return new Kept(
                adding.ids(),
                moment,
                sorted.refused().size() + adding.conflicts().size());
    }

    /** What was sent before is known by the whole of it: what is left of two that differ may be the same. */
    private Kept recordLeast(Sender whose, Credential sender, List<Statement> statements) {
        List<Admitted> admitted = minimising.admit(statements);
        Identified whole = identify(admitted.stream().map(Admitted::whole).toList(), sender);
        List<Statement> least = new ArrayList<>();
        for (int index = 0; index < admitted.size(); index++) {
            least.add(sender.within(admitted.get(index).under(whole.statements().get(index))));
        }
        List<Integer> places = admitted.stream().map(Admitted::place).toList();
        Adding adding =
                new Adding(store, whose, List.of(), false, statement -> minimising.isHere(sender.tenant(), statement));
        Instant moment = adding.add(new Identified(least, whole.known(), whole.older()), places);
        List<UUID> ids = new ArrayList<>(statements.stream().map(Statement::id).toList());
        for (int index = 0; index < places.size(); index++) {
            ids.set(places.get(index), adding.ids().get(index));
        }
        return new Kept(ids, moment, 0);
    }

    private static void refuseBeyondQuota(Credential sender, int count) {
        int most = sender.quota().batchWithin(count);
        if (count > most) {
            throw new TooManyValuesException(most);
        }
    }

    private Identified identify(List<Statement> statements, Credential sender) {
        return sender.isLenient(Leniency.KNOW_RESENT)
                ? resent.identify(statements, sender)
                : Identified.byTheirOwn(statements);
    }

    private void quarantine(List<Refused> refused, Sender sender) {
        if (refused.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<Quarantined> entries = new ArrayList<>(refused.size());
        for (Refused each : refused) {
            List<Attachment> attachments = each.attachments();
            entries.add(new Quarantined(
                    UUID.randomUUID(), sender, each.index(), Fault.of(each.why()), now, 1, each.json(), attachments));
        }
        quarantine.keep(entries);
    }
}
