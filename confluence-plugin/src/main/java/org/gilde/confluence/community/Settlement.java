package org.gilde.confluence.community;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has Confluence's permissions follow membership. Each change leaves a note in its own transaction. Notes are carried out
 * a portion at a time, each in one transaction that takes its notes away, reads anew what its people are, and holds up
 * nobody but others who settle: ten thousand may come in while others join and leave, and what was interrupted goes on
 * after the last portion the next time.
 */
public final class Settlement {
    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    /** How many notes are looked at together. */
    private static final int NOTES = 100;

    private final Communities communities;
    private final Memberships memberships;
    private final Unsettled unsettled;
    private final Rights rights;
    private final Transactions transactions;

    /** Settles rights by what these keep. */
    public Settlement(
            Communities communities,
            Memberships memberships,
            Unsettled unsettled,
            Rights rights,
            Transactions transactions) {
        this.communities = communities;
        this.memberships = memberships;
        this.unsettled = unsettled;
        this.rights = rights;
        this.transactions = transactions;
    }

    /** Settles every community that has a note. Returns how many are settled now. */
    public int settleAll() {
        return (int) unsettled.communities().stream().filter(this::settle).count();
    }

    /** Settles one community. What goes wrong is logged and left for the next time. Says whether it is settled. */
    @SuppressWarnings(
            "checkstyle:IllegalCatch") // the edge: whoever joins is a member, whatever Confluence's directory says
    public boolean settle(String community) {
        try {
            boolean isLeft = true;
            while (isLeft) {
                isLeft = transactions.run(() -> carryOutSome(community));
            }
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Permissions of {} could not follow its members; they will be tried again", community, e);
            return false;
        }
    }

    private boolean carryOutSome(String community) {
        unsettled.hold(community);
        List<Unsettled.Note> notes = unsettled.of(community, NOTES);
        if (notes.isEmpty()) {
            return false;
        }
        Optional<Community> found = communities.find(community);
        if (found.isEmpty()) {
            rights.clear(community);
            unsettled.settled(community, notes);
        } else {
            carryOut(found.get(), notes);
        }
        return true;
    }

    private void carryOut(Community community, List<Unsettled.Note> notes) {
        if (notes.stream().anyMatch(note -> note.scope() != Unsettled.Scope.PEOPLE)) {
            boolean isOpen = community.kind() == CommunityKind.PRACTICE && community.joining() != Joining.INVITED;
            rights.permit(
                    community.key(),
                    new Rights.Doors(
                            readers(community), isOpen, community.closed().isPresent()));
        }
        if (notes.stream().anyMatch(note -> note.scope() == Unsettled.Scope.EVERYTHING)) {
            portions(misplaced(community.key())).forEach(some -> unsettled.note(community.key(), some));
        }
        List<Unsettled.Note> done = new ArrayList<>();
        Set<PersonKey> people = new HashSet<>();
        for (Unsettled.Note note : notes) {
            if (people.isEmpty() || people.size() + note.people().size() <= Memberships.PORTION) {
                people.addAll(note.people());
                done.add(note);
            } else if (note.people().isEmpty()) {
                done.add(note);
            }
        }
        place(community.key(), people);
        unsettled.settled(community.key(), done);
    }

    private void place(String community, Set<PersonKey> people) {
        if (people.isEmpty()) {
            return;
        }
        Map<PersonKey, Optional<Role>> wanted = new LinkedHashMap<>();
        people.forEach(person -> wanted.put(person, Optional.empty()));
        memberships.among(community, people).stream()
                .filter(Membership::isMember)
                .forEach(member -> wanted.put(member.person(), Optional.of(member.role())));
        rights.place(community, wanted);
    }

    /** Those who are in other groups than they should be. */
    private Set<PersonKey> misplaced(String community) {
        Map<PersonKey, Set<Role>> placed = rights.placed(community);
        Map<PersonKey, Set<Role>> wanted = new HashMap<>();
        memberships.of(community).stream()
                .filter(Membership::isMember)
                .forEach(member -> wanted.put(member.person(), Set.of(member.role())));
        Set<PersonKey> misplaced = new HashSet<>(placed.keySet());
        misplaced.addAll(wanted.keySet());
        misplaced.removeIf(
                person -> placed.getOrDefault(person, Set.of()).equals(wanted.getOrDefault(person, Set.of())));
        return misplaced;
    }

    private static List<List<PersonKey>> portions(Set<PersonKey> people) {
        List<PersonKey> all = List.copyOf(people);
        List<List<PersonKey>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += Memberships.PORTION) {
            portions.add(all.subList(from, Math.min(all.size(), from + Memberships.PORTION)));
        }
        return portions;
    }

    private Set<String> readers(Community community) {
        Set<String> readers = new HashSet<>();
        communities.under(community.key()).forEach(below -> readers.add(below.key()));
        community
                .plan()
                .filter(plan -> community.joining() == Joining.OPEN)
                .ifPresent(plan -> readers.add(plan.parent()));
        return readers;
    }
}
