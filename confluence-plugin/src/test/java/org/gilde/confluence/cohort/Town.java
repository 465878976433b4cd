package org.gilde.confluence.cohort;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.gathering.Cards;
import org.gilde.confluence.gathering.ChoicePage;
import org.gilde.confluence.participation.MemoryFloors;
import org.gilde.confluence.people.PersonKey;

/** What the pages of cohorts work with, for their tests. */
public final class Town {
    public static final PersonKey ELS = Hall.ELS;

    private final Hall hall = new Hall();

    public void users(String... names) {
        hall.users.addAll(List.of(names));
    }

    public void group(String name, String... people) {
        hall.groups.put(name, List.of(people));
    }

    public void register(String... people) {
        hall.join(Hall.RUN, people);
    }

    public void join(String community, PersonKey person, Role role) {
        hall.together(() -> hall.ports
                .memberships()
                .keep(new Membership(community, person, role, Standing.JOINED, true, Instant.EPOCH)));
    }

    public MemoryFloors floors() {
        return hall.floors;
    }

    public void look() {
        hall.look();
    }

    /** Returns the cohorts under a community that were not ended. */
    public List<Cohort> cohorts(String parent) {
        return hall.cohorts.under(parent).stream()
                .filter(cohort -> Stream.of(CohortStanding.ENDED, CohortStanding.DISMISSED)
                        .noneMatch(cohort.standing()::equals))
                .toList();
    }

    public Communities communities() {
        return hall.ports.communities();
    }

    public Memberships memberships() {
        return hall.ports.memberships();
    }

    public SpaceMaking spaces() {
        return hall.foundry.wiki();
    }

    public Making making() {
        return hall.making();
    }

    public CohortBook book() {
        return new CohortBook(
                hall.cohorts, hall.reading(), hall.making(), hall.known(), hall.ports.transactions(), hall.clock());
    }

    public void registerElsewhere(String... people) {
        hall.join("https://lms.example/other", people);
    }

    public ChoicePage choices() {
        ChoicePage.Known known = new ChoicePage.Known(
                hall.cohorts, communities(), hall.parents(), new SourcePeople(hall.runs, hall.lists));
        return new ChoicePage(hall.choice, known, hall.proposing(), hall.floors);
    }

    public Cards cards() {
        return new Cards(
                new Cards.Known(new SourcePeople(hall.runs, hall.lists), hall.lists, hall.roster, hall.parents()),
                hall.ports.memberships(),
                hall.choice,
                hall.clock());
    }
}
