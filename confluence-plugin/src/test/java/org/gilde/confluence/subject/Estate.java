package org.gilde.confluence.subject;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gilde.confluence.contribution.Contributing;
import org.gilde.confluence.contribution.Contributors;
import org.gilde.confluence.contribution.OrganizationChoice;
import org.gilde.confluence.contribution.Outbox;
import org.gilde.confluence.contribution.Pseudonyms;
import org.gilde.confluence.contribution.table.ChoiceTable;
import org.gilde.confluence.contribution.table.ContributorTable;
import org.gilde.confluence.contribution.table.OutboxTable;
import org.gilde.confluence.journal.Journal;
import org.gilde.confluence.journal.table.JournalTable;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Erasable;
import org.gilde.confluence.learning.InformalDraft;
import org.gilde.confluence.learning.InformalLearning;
import org.gilde.confluence.learning.MemorySigns;
import org.gilde.confluence.learning.Ports;
import org.gilde.confluence.learning.table.ErasableTable;
import org.gilde.confluence.learning.table.InformalTable;
import org.gilde.confluence.learning.table.TablePorts;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.practice.Applications;
import org.gilde.confluence.practice.AppliedItems;
import org.gilde.confluence.practice.Applying;
import org.gilde.confluence.practice.table.ApplicationTable;
import org.gilde.confluence.subject.Erasures.Remote;
import org.gilde.confluence.subject.table.ErasedTable;
import org.gilde.confluence.subject.table.ErasureTable;
import org.gilde.confluence.subject.table.LookTable;
import org.gilde.confluence.subject.table.PauseTable;
import org.gilde.confluence.table.TestObjects;
import org.gilde.confluence.transaction.Mortality;
import org.gilde.confluence.transaction.Transactions;

/** What is kept of people, over tables, and what they may do about it. */
public final class Estate {
    public final ActiveObjects objects = TestObjects.fresh();
    public final Ports ports = TablePorts.over(objects);
    public final Transactions transactions = ports.transactions();
    public final Mortality mortality = new Mortality();
    public final Looks looks = mortality.mortal(Looks.class, new LookTable(objects));
    public final Pauses pauses = new PauseTable(objects);
    public final Journal journal = mortality.mortal(Journal.class, new JournalTable(objects));
    public final Erasures records = mortality.mortal(Erasures.class, new ErasureTable(objects));
    public final List<RemoteErasing.Wish> asked = new ArrayList<>();
    public final List<Long> lookedFor = new ArrayList<>();
    public OptionalLong begun = OptionalLong.empty();
    public List<Elsewhere> elsewhere = List.of();
    public boolean isAway;
    public Remote remote = Remote.UNTOLD;
    private Instant now = Bridge.NOW;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    public final Applications applications = mortality.mortal(Applications.class, new ApplicationTable(objects));
    public final InformalLearning informal = new InformalLearning(
            new AppliedItems(new InformalTable(objects), applications, clock), transactions, clock);
    public final Applying applying = new Applying(applications, ports.items(), transactions, () -> Bridge.TODAY, clock);
    public final LookLog lookLog = new LookLog(looks, transactions, clock);
    public final Contributors contributors = new ContributorTable(objects);
    public final Outbox outbox = new OutboxTable(objects);
    public boolean lockedContributions;
    public final OrganizationChoice organizationChoice =
            new OrganizationChoice(new ChoiceTable(objects), outbox, () -> lockedContributions, transactions, clock);
    public final Contributing.Kept contributions = new Contributing.Kept(contributors, outbox, pauses);
    public final Pseudonyms pseudonyms =
            new Pseudonyms(() -> new byte[32], contributors, () -> "https://wiki.sociaalhuis.example/");
    public final Contributing contributing =
            new Contributing(organizationChoice, contributions, pseudonyms, transactions, clock);
    public final Pausing pausing = new Pausing(pauses, transactions, clock);
    public final Erasing erasing;
    public final Bridge bridge;

    /** Begins with nobody pausing and nothing erased. */
    public Estate() {
        ErasedKeys keys = new ErasedKeys(() -> new byte[32]);
        Erased erased = mortality.mortal(Erased.class, new ErasedTable(objects));
        bridge = new Bridge(ports, new MemorySigns(), new Withholding(pauses, erased, keys, clock));
        bridge.pseudonyms = pseudonyms::of;
        Erasable learning = mortality.mortal(Erasable.class, new ErasableTable(objects, ports.log()));
        RemoteErasing bridges = new RemoteErasing() {
            @Override
            public Answer forget(Wish wish) {
                asked.add(wish);
                return new Answer(remote, begun, elsewhere);
            }

            @Override
            public Optional<List<Elsewhere>> elsewhere(long number) {
                lookedFor.add(number);
                return isAway ? Optional.empty() : Optional.of(elsewhere);
            }
        };
        ErasingSteps steps = new ErasingSteps(
                learning,
                new ErasingSteps.Kept(erased, keys, records, looks, ports.links(), applications, contributing),
                mortality.mortal(RemoteErasing.class, bridges),
                transactions,
                clock);
        erasing = new Erasing(steps, records, learning, journal, transactions, clock);
    }

    public Clock clock() {
        return clock;
    }

    public void wait(Duration time) {
        now = now.plus(time);
    }

    public long add(PersonKey person, String title, String topics) {
        return informal.add(person, new InformalDraft(title, "learned", "2026-11-20", topics))
                .id()
                .orElseThrow();
    }
}
