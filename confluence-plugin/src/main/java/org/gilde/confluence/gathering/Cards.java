package org.gilde.confluence.gathering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.cohort.Choice;
import org.gilde.confluence.cohort.Cohort;
import org.gilde.confluence.cohort.CohortStanding;
import org.gilde.confluence.cohort.Lists;
import org.gilde.confluence.cohort.Lists.Findings;
import org.gilde.confluence.cohort.Lists.Listing;
import org.gilde.confluence.cohort.Parents;
import org.gilde.confluence.cohort.People;
import org.gilde.confluence.cohort.Roster;
import org.gilde.confluence.cohort.Source;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.gathering.CohortView.Act;
import org.gilde.confluence.gathering.CohortView.Card;
import org.gilde.confluence.gathering.CohortView.Making;
import org.gilde.confluence.gathering.CohortView.Progress;
import org.gilde.confluence.participation.Floor;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Phrases;

/** Says of a cohort where it comes from and how many take part: numbers from the floor up, and no names. */
public final class Cards {
    private static final Progress NONE = new Progress(false, "", 0, 1);
    private static final Making NOTHING = new Making(false, "", "", "");
    private static final int LINES = 100;

    private final Known known;
    private final Memberships memberships;
    private final Choice.Kept choice;
    private final Clock clock;

    /** What is known of cohorts. */
    public record Known(People.Of people, Lists lists, Roster roster, Parents parents) {}

    /** Reads from these. */
    public Cards(Known known, Memberships memberships, Choice.Kept choice, Clock clock) {
        this.known = known;
        this.memberships = memberships;
        this.choice = choice;
        this.clock = clock;
    }

    /**
     * Returns what is known of a cohort.
     *
     * @param names whether the reader may see which names were not found
     * @param floor from how many people on a number is shown
     */
    Card card(Cohort cohort, boolean names, Floor floor, Phrases phrases) {
        Optional<Listing> listing = known.lists().begun(cohort.id());
        String name = known.parents().name(cohort, phrases.locale());
        String id = Long.toString(cohort.id());
        if (cohort.standing() == CohortStanding.MAKING) {
            String text = phrases.get("gilde.cohort.making");
            return card(cohort, name, facts(cohort, floor, phrases), new Progress(true, text, 0, 1), phrases);
        }
        if (listing.isPresent() && !listing.get().isRead()) {
            int read = listing.get().read();
            int all = listing.get().names().size();
            String text = phrases.fill("gilde.cohort.reading", phrases.whole(read), phrases.whole(all));
            return card(cohort, name, List.of(source(cohort, phrases)), new Progress(true, text, read, all), phrases);
        }
        if (cohort.source() == Source.GROUP && listing.isEmpty() && cohort.list() == 0) {
            String text = phrases.fill("gilde.cohort.reading", phrases.whole(0), "\u2026");
            return card(cohort, name, List.of(source(cohort, phrases)), new Progress(true, text, 0, 1), phrases);
        }
        if (listing.isPresent()) {
            return preview(cohort, listing.get(), name, names, floor, phrases);
        }
        if (cohort.standing() == CohortStanding.LINKED) {
            return linked(cohort, name, floor, phrases);
        }
        boolean isReady = cohort.standing() == CohortStanding.PROPOSED;
        return new Card(
                id,
                name,
                phrases.get("gilde.cohort.proposed"),
                "current",
                facts(cohort, floor, phrases),
                "",
                NONE,
                List.of(),
                isReady ? making(name) : NOTHING,
                acts(isReady, phrases));
    }

    /** Returns what is known of a cohort that was let go of, which only a person takes up again. */
    Card letGo(Cohort cohort, Floor floor, Phrases phrases) {
        boolean isLinked = !cohort.community().isEmpty();
        String label = phrases.get(isLinked ? "gilde.cohort.again.link" : "gilde.cohort.again");
        return new Card(
                Long.toString(cohort.id()),
                known.parents().name(cohort, phrases.locale()),
                phrases.get("gilde.cohort.let-go"),
                "moved",
                facts(cohort, floor, phrases),
                phrases.get("gilde.cohort.let-go.help"),
                NONE,
                List.of(),
                NOTHING,
                List.of(new Act("again", label, false)));
    }

    private static List<Act> acts(boolean isReady, Phrases phrases) {
        Act dismiss = new Act("dismiss", phrases.get("gilde.cohort.dismiss"), false);
        return isReady ? List.of(new Act("make", phrases.get("gilde.cohort.make"), true), dismiss) : List.of(dismiss);
    }

    private static Card card(Cohort cohort, String name, List<String> facts, Progress progress, Phrases phrases) {
        return new Card(
                Long.toString(cohort.id()),
                name,
                phrases.get("gilde.cohort.busy"),
                "moved",
                facts,
                phrases.get("gilde.cohort.later"),
                progress,
                List.of(),
                NOTHING,
                List.of());
    }

    private Making making(String name) {
        LocalDate start = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return new Making(
                true,
                name,
                start.toString(),
                start.plusWeeks(choice.current().weeks()).toString());
    }

    private Card preview(Cohort cohort, Listing listing, String name, boolean names, Floor floor, Phrases phrases) {
        Findings findings = known.lists().findings(cohort.id(), listing.number());
        Set<PersonKey> found = known.lists().people(cohort.id(), listing.number());
        List<String> facts = new ArrayList<>();
        facts.add(source(cohort, phrases));
        facts.add(few("gilde.cohort.people", "gilde.cohort.people.few", findings.found(), floor, phrases));
        add(facts, "gilde.cohort.waiting", "gilde.cohort.waiting.few", findings.nobody(), floor, phrases);
        add(facts, "gilde.cohort.several", "gilde.cohort.several.few", findings.several(), floor, phrases);
        boolean isNew = cohort.community().isEmpty();
        if (!isNew) {
            Set<PersonKey> members = members(cohort.community());
            int already = (int) found.stream().filter(members::contains).count();
            add(facts, "gilde.cohort.already", "gilde.cohort.already.few", already, floor, phrases);
            Set<PersonKey> going = new HashSet<>(known.roster().of(cohort.id()).keySet());
            going.removeAll(found);
            add(facts, "gilde.cohort.going", "gilde.cohort.going.few", going.size(), floor, phrases);
        }
        boolean isMissing = findings.nobody() + findings.several() > 0;
        List<String> lines = names && isMissing
                ? known.lists().missing(cohort.id(), listing.number(), LINES).stream()
                        .map(Lists.Entry::name)
                        .toList()
                : List.of();
        String help = phrases.get("gilde.cohort.preview.help");
        return new Card(
                Long.toString(cohort.id()),
                name,
                phrases.get("gilde.cohort.preview"),
                "current",
                facts,
                isMissing && !names ? help + " " + phrases.get("gilde.cohort.missing.ask") : help,
                NONE,
                lines,
                isNew ? making(name) : NOTHING,
                List.of(
                        isNew
                                ? new Act("make", phrases.get("gilde.cohort.make"), true)
                                : new Act("confirm", phrases.get("gilde.cohort.confirm"), true),
                        new Act("drop", phrases.get("gilde.cohort.drop"), false)));
    }

    private Set<PersonKey> members(String community) {
        return memberships.of(community).stream()
                .filter(Membership::isMember)
                .map(Membership::person)
                .collect(Collectors.toSet());
    }

    private Card linked(Cohort cohort, String name, Floor floor, Phrases phrases) {
        People people = known.people().cohort(cohort);
        Map<PersonKey, Roster.Way> roster = known.roster().of(cohort.id());
        Set<PersonKey> seen = new HashSet<>(people.known());
        seen.retainAll(roster.keySet());
        int all = people.known().size();
        boolean isBusy = seen.size() < all || roster.size() > seen.size();
        String text = phrases.fill("gilde.cohort.seen", phrases.whole(seen.size()), phrases.whole(all));
        return new Card(
                Long.toString(cohort.id()),
                name,
                phrases.get(isBusy ? "gilde.cohort.busy" : "gilde.cohort.linked"),
                isBusy ? "moved" : "success",
                facts(cohort, people, floor, phrases),
                phrases.get(isBusy ? "gilde.cohort.later" : "gilde.cohort.unlink.help"),
                isBusy && !floor.hides(all) ? new Progress(true, text, seen.size(), all) : NONE,
                List.of(),
                NOTHING,
                List.of(new Act("unlink", phrases.get("gilde.cohort.unlink"), false)));
    }

    private List<String> facts(Cohort cohort, Floor floor, Phrases phrases) {
        return facts(cohort, known.people().cohort(cohort), floor, phrases);
    }

    private static List<String> facts(Cohort cohort, People people, Floor floor, Phrases phrases) {
        List<String> facts = new ArrayList<>();
        facts.add(source(cohort, phrases));
        facts.add(few(
                "gilde.cohort.people", "gilde.cohort.people.few", people.known().size(), floor, phrases));
        add(facts, "gilde.cohort.waiting", "gilde.cohort.waiting.few", people.waiting(), floor, phrases);
        return facts;
    }

    private static String source(Cohort cohort, Phrases phrases) {
        return switch (cohort.source()) {
            case STATEMENTS -> phrases.get("gilde.cohort.source.statements");
            case LIST -> phrases.get("gilde.cohort.source.list");
            case GROUP -> phrases.fill("gilde.cohort.source.group", cohort.origin());
        };
    }

    private static void add(List<String> facts, String many, String few, int number, Floor floor, Phrases phrases) {
        if (number > 0) {
            facts.add(few(many, few, number, floor, phrases));
        }
    }

    private static String few(String many, String few, int number, Floor floor, Phrases phrases) {
        return floor.hides(number)
                ? phrases.fill(few, phrases.whole(floor.people()))
                : phrases.fill(many, phrases.whole(number));
    }
}
