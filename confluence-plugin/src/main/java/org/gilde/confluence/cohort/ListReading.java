package org.gilde.confluence.cohort;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.cohort.Lists.Entry;
import org.gilde.confluence.cohort.Lists.Finding;
import org.gilde.confluence.cohort.Lists.Listing;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.transaction.Transactions;

/**
 * Reads lists of people: looks every name up, in portions, each kept with how far it came. A list that was read waits
 * until somebody has it hold; that of a group holds at once.
 */
public final class ListReading {
    static final int PORTION = 200;
    private static final int AGAIN = 2_000;

    private final Cohorts cohorts;
    private final Lists lists;
    private final Groups groups;
    private final UserDirectory users;
    private final Transactions transactions;
    private final Clock clock;

    /** Reads into these. */
    public ListReading(
            Cohorts cohorts, Lists lists, Groups groups, UserDirectory users, Transactions transactions, Clock clock) {
        this.cohorts = cohorts;
        this.lists = lists;
        this.groups = groups;
        this.users = users;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Begins to read a list for a cohort, instead of one that is being read. */
    public void begin(Cohort cohort, List<String> names, boolean sure) {
        transactions.run(() -> {
            cohorts.hold(cohort.id());
            int before = Math.max(
                    cohort.list(), lists.begun(cohort.id()).map(Listing::number).orElse(0));
            lists.begin(new Listing(cohort.id(), before + 1, List.copyOf(names), 0, sure));
            cohorts.wake(cohort.id(), clock.instant());
            return true;
        });
    }

    /** Has the list hold that was read. Says whether it does now: not before all of it is read. */
    public boolean confirm(long id) {
        return transactions.run(() -> {
            cohorts.hold(id);
            Optional<Listing> read = lists.begun(id).filter(Listing::isRead);
            Optional<Cohort> cohort = cohorts.find(id);
            if (read.isEmpty() || cohort.isEmpty()) {
                return false;
            }
            int number = read.get().number();
            lists.confirm(id, number);
            cohorts.keep(cohort.get().holding(number));
            cohorts.wake(id, clock.instant());
            return true;
        });
    }

    /** Forgets the list that is being read, or waits. The one that holds stays. */
    public void drop(long id) {
        transactions.run(() -> {
            cohorts.hold(id);
            lists.begun(id).ifPresent(listing -> lists.drop(id, listing.number()));
            return true;
        });
    }

    /** Reads on where it stopped, and looks again for whom nobody was found. */
    void read(Cohort cohort) {
        if (cohort.source() == Source.GROUP && lists.begun(cohort.id()).isEmpty()) {
            groups.names(cohort.origin())
                    .filter(names -> cohort.list() == 0 || !lists.isOf(cohort.id(), cohort.list(), names))
                    .ifPresent(names -> begin(cohort, names, cohort.list() > 0));
        }
        Optional<Listing> listing = lists.begun(cohort.id());
        listing.ifPresent(begun -> {
            for (int from = begun.read(); from < begun.names().size(); from += PORTION) {
                readPortion(begun, from);
            }
            if (begun.sure()) {
                confirm(cohort.id());
            }
        });
        if (listing.isEmpty() && cohort.list() > 0) {
            readAgain(cohort);
        }
    }

    private void readPortion(Listing listing, int from) {
        int to = Math.min(listing.names().size(), from + PORTION);
        List<Entry> entries = new ArrayList<>();
        for (int line = from; line < to; line++) {
            entries.add(entry(line + 1, listing.names().get(line)));
        }
        transactions.run(() -> {
            cohorts.hold(listing.cohort());
            lists.begun(listing.cohort())
                    .filter(now -> now.number() == listing.number() && now.read() == from)
                    .ifPresent(now -> lists.enter(now, entries, to));
            return true;
        });
    }

    private void readAgain(Cohort cohort) {
        List<Entry> now = lists.missing(cohort.id(), cohort.list(), AGAIN).stream()
                .map(entry -> entry(entry.line(), entry.name()))
                .filter(entry -> entry.finding() == Finding.FOUND)
                .toList();
        if (!now.isEmpty()) {
            transactions.run(() -> {
                lists.found(cohort.id(), cohort.list(), now);
                return true;
            });
        }
    }

    private Entry entry(int line, String name) {
        List<PersonKey> found = name.contains("@")
                ? users.byMail(name)
                : users.byName(name).stream().toList();
        Finding finding = found.size() == 1 ? Finding.FOUND : found.isEmpty() ? Finding.NOBODY : Finding.SEVERAL;
        return new Entry(line, name, found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty(), finding);
    }
}
