package org.gilde.confluence.gathering;

import java.util.List;
import java.util.function.UnaryOperator;
import org.gilde.confluence.cohort.Choice;
import org.gilde.confluence.cohort.Cohort;
import org.gilde.confluence.cohort.CohortStanding;
import org.gilde.confluence.cohort.Cohorts;
import org.gilde.confluence.cohort.Parents;
import org.gilde.confluence.cohort.People;
import org.gilde.confluence.cohort.Proposing;
import org.gilde.confluence.cohort.Source;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.gathering.ChoiceView.Run;
import org.gilde.confluence.participation.Floor;
import org.gilde.confluence.participation.Floors;
import org.gilde.confluence.text.Phrases;

/** What an administrator chooses for cohorts, and the course runs that fit no community. */
public final class ChoicePage {
    private static final int SHOWN = 50;

    private final Choice.Kept choice;
    private final Cohorts cohorts;
    private final Communities communities;
    private final Proposing proposing;
    private final Parents parents;
    private final People.Of people;
    private final Floors floors;

    /** Where cohorts are kept. */
    public record Known(Cohorts cohorts, Communities communities, Parents parents, People.Of people) {}

    /** Changes and reads these. */
    public ChoicePage(Choice.Kept choice, Known known, Proposing proposing, Floors floors) {
        this.choice = choice;
        this.cohorts = known.cohorts();
        this.communities = known.communities();
        this.parents = known.parents();
        this.people = known.people();
        this.proposing = proposing;
        this.floors = floors;
    }

    /**
     * Does what a form asks.
     *
     * @return the key of what is wrong; empty if it is done
     */
    String submit(UnaryOperator<String> fields) {
        if ("offer".equals(fields.apply("do"))) {
            return offer(fields.apply("cohort"), fields.apply("key").strip());
        }
        String weeks = fields.apply("weeks").strip();
        boolean isNumber = weeks.matches("[1-9]|[1-4][0-9]|5[0-2]");
        if (isNumber) {
            choice.keep(new Choice(
                    "make".equals(fields.apply("found")),
                    "invite".equals(fields.apply("enter")),
                    Integer.parseInt(weeks)));
        }
        return isNumber ? "" : "gilde.cohort.admin.weeks.problem";
    }

    private String offer(String id, String key) {
        boolean isDone = waiting(floors.current()).stream()
                .filter(cohort -> Long.toString(cohort.id()).equals(id))
                .findFirst()
                .flatMap(cohort -> communities
                        .find(key)
                        .filter(community -> community.plan().isEmpty())
                        .filter(community -> community.closed().isEmpty())
                        .map(community -> proposing.offer(cohort, community)))
                .orElse(false);
        return isDone ? "" : "gilde.cohort.admin.key.problem";
    }

    /**
     * Returns the page.
     *
     * @param problem key of what is wrong; else empty
     */
    ChoiceView view(String base, String problem, UnaryOperator<String> fields, Phrases phrases) {
        Choice current = choice.current();
        Floor floor = floors.current();
        String weeks = fields.apply("weeks");
        return new ChoiceView(
                base + ChoiceServlet.PATH,
                current.makes(),
                current.invites(),
                weeks.isEmpty() ? Integer.toString(current.weeks()) : weeks,
                "gilde.cohort.admin.weeks.problem".equals(problem) ? phrases.get(problem) : "",
                phrases.fill("gilde.cohort.admin.runs.help", phrases.whole(floor.people())),
                waiting(floor).stream()
                        .limit(SHOWN)
                        .map(cohort -> run(cohort, phrases))
                        .toList());
    }

    /** Runs with so few people that they would be no community are not shown. */
    private List<Cohort> waiting(Floor floor) {
        return cohorts.all(CohortStanding.WAITING).stream()
                .filter(cohort -> cohort.source() == Source.STATEMENTS)
                .filter(cohort -> !floor.hides(people.cohort(cohort).known().size()))
                .toList();
    }

    private Run run(Cohort cohort, Phrases phrases) {
        return new Run(
                Long.toString(cohort.id()),
                parents.name(cohort, phrases.locale()),
                phrases.fill(
                        "gilde.cohort.people",
                        phrases.whole(people.cohort(cohort).known().size())));
    }
}
