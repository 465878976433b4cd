package org.gilde.confluence.gathering;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gilde.confluence.cohort.Cohort;
import org.gilde.confluence.cohort.CohortBook;
import org.gilde.confluence.cohort.CohortStanding;
import org.gilde.confluence.cohort.Making;
import org.gilde.confluence.cohort.Source;
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.participation.Floors;
import org.gilde.confluence.people.PersonKey;

/** Does what the page of cohorts is asked, for whoever is in charge of the community it is about. */
public final class CohortDesk {
    private static final int LONGEST_NAME = 100;

    private final CohortBook book;
    private final Making making;
    private final SpaceMaking spaces;
    private final Floors floors;

    /** Works with these. */
    public CohortDesk(CohortBook book, Making making, SpaceMaking spaces, Floors floors) {
        this.book = book;
        this.making = making;
        this.spaces = spaces;
        this.floors = floors;
    }

    /**
     * What became of a form.
     *
     * @param done word for what was done; empty if nothing was
     * @param problem key of what is wrong as a whole; else empty
     * @param list what is wrong with the list
     * @param nameProblem key of what is wrong with the name; else empty
     * @param groupProblem key of what is wrong with the group; else empty
     */
    record Outcome(String done, String problem, List<ListText.Problem> list, String nameProblem, String groupProblem) {
        static final Outcome NOTHING = new Outcome("", "", List.of(), "", "");

        static Outcome done(String word) {
            return new Outcome(word, "", List.of(), "", "");
        }

        static Outcome problem(String key) {
            return new Outcome("", key, List.of(), "", "");
        }
    }

    /** Does what a form asks about a community: one of practice, or of learning. */
    Outcome submit(Community about, Caller caller, UnaryOperator<String> fields) {
        return switch (fields.apply("do")) {
            case "begin" -> begin(about, caller, fields);
            case "make" -> make(about, caller.person(), fields);
            case "confirm" -> settle(about, fields, "confirm");
            case "drop" -> settle(about, fields, "drop");
            case "dismiss" -> settle(about, fields, "dismiss");
            case "unlink" -> settle(about, fields, "unlink");
            case "again" -> takeUp(about, fields);
            default -> Outcome.NOTHING;
        };
    }

    private Outcome begin(Community about, Caller caller, UnaryOperator<String> fields) {
        String group = fields.apply("group").strip();
        String name = fields.apply("name").strip();
        boolean isNamed = about.plan().isPresent() || (!name.isEmpty() && name.length() <= LONGEST_NAME);
        String nameProblem = isNamed ? "" : "gilde.cohort.problem.name";
        if (!group.isEmpty()) {
            boolean isOpen = book.mayUse(group, caller.person(), caller.isAdministrator());
            String groupProblem = isOpen ? "" : "gilde.cohort.problem.group";
            return isNamed && isOpen
                    ? begun(book.bring(about, Source.GROUP, group, name, List.of()))
                    : new Outcome("", "gilde.cohort.problem.check", List.of(), nameProblem, groupProblem);
        }
        ListText.Reading list = ListText.read(fields.apply("people"), floors.current());
        return isNamed && list.problems().isEmpty()
                ? begun(book.bring(about, Source.LIST, "", name, list.names()))
                : new Outcome("", "gilde.cohort.problem.check", list.problems(), nameProblem, "");
    }

    private static Outcome begun(boolean isBegun) {
        return isBegun ? Outcome.done("begun") : Outcome.problem("gilde.cohort.problem.not-now");
    }

    private Outcome make(Community parent, PersonKey person, UnaryOperator<String> fields) {
        Optional<Cohort> cohort =
                own(parent, fields).filter(own -> parent.plan().isEmpty());
        if (cohort.isEmpty()) {
            return Outcome.problem("gilde.cohort.problem.not-now");
        }
        if (!spaces.mayCreate(person)) {
            return Outcome.problem("gilde.cohort.problem.space");
        }
        String name = fields.apply("name").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Outcome.problem("gilde.cohort.problem.name");
        }
        Optional<LocalDate> start = day(fields.apply("start"));
        Optional<LocalDate> end = day(fields.apply("end"))
                .filter(last -> start.filter(first -> !last.isBefore(first)).isPresent());
        if (start.isEmpty() || end.isEmpty()) {
            return Outcome.problem("gilde.cohort.problem.dates");
        }
        boolean isMade = book.isSettled(cohort.get())
                && making.make(
                                cohort.get().id(),
                                parent,
                                new Making.Wish(name, start.get(), end.get(), Joining.INVITED, person))
                        .filter(now ->
                                now.standing() == CohortStanding.LINKED || now.standing() == CohortStanding.MAKING)
                        .isPresent();
        return isMade ? Outcome.done("made") : Outcome.problem("gilde.cohort.problem.not-now");
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()))
                    .filter(day -> day.getYear() >= 1900 && day.getYear() < 2200);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Outcome settle(Community about, UnaryOperator<String> fields, String wish) {
        boolean isDone = own(about, fields)
                .filter(cohort -> switch (wish) {
                    case "confirm" ->
                        book.confirm(
                                cohort, about.plan().map(LearningPlan::parent).orElse(""));
                    case "drop" -> book.drop(cohort);
                    case "dismiss" -> book.dismiss(cohort);
                    default -> book.unlink(cohort);
                })
                .isPresent();
        return isDone ? Outcome.done("changed") : Outcome.problem("gilde.cohort.problem.not-now");
    }

    private Outcome takeUp(Community about, UnaryOperator<String> fields) {
        boolean isDone = book.letGo(about).stream()
                .filter(cohort -> Long.toString(cohort.id()).equals(fields.apply("cohort")))
                .anyMatch(cohort -> book.takeUp(cohort, about));
        return isDone ? Outcome.done("changed") : Outcome.problem("gilde.cohort.problem.not-now");
    }

    /** The cohort that a form is about, unless it is somebody else's. */
    private Optional<Cohort> own(Community about, UnaryOperator<String> fields) {
        return book.of(about).stream()
                .filter(cohort -> Long.toString(cohort.id()).equals(fields.apply("cohort")))
                .findFirst();
    }
}
