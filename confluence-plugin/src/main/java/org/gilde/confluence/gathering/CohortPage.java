package org.gilde.confluence.gathering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gilde.confluence.cohort.Cohort;
import org.gilde.confluence.cohort.CohortBook;
import org.gilde.confluence.cohort.Source;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.gathering.CohortView.Bring;
import org.gilde.confluence.gathering.CohortView.Card;
import org.gilde.confluence.macro.LearningAddress;
import org.gilde.confluence.participation.Floor;
import org.gilde.confluence.participation.Floors;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.screen.Notice;
import org.gilde.confluence.text.Phrases;

/** Prints the cohorts of a community. */
public final class CohortPage {
    private static final int PROBLEMS = 10;

    private final CohortBook book;
    private final Cards cards;
    private final Spaces spaces;
    private final Floors floors;

    /** Prints what these know. */
    public CohortPage(CohortBook book, Cards cards, Spaces spaces, Floors floors) {
        this.book = book;
        this.cards = cards;
        this.spaces = spaces;
        this.floors = floors;
    }

    /** Returns where the page of a community is. */
    static String address(String base, Community about) {
        return LearningAddress.people(base, target(about), about.key());
    }

    private static String target(Community about) {
        return about.plan().isPresent() ? "community" : "parent";
    }

    /**
     * Returns the page. Only an administrator sees which names were not found.
     *
     * @param fields what was typed, by name
     * @param outcome what became of it
     */
    Answer print(
            Community about,
            Call call,
            List<Notice> notices,
            UnaryOperator<String> fields,
            CohortDesk.Outcome outcome) {
        Phrases phrases = call.phrases();
        Floor floor = floors.current();
        Words words = new Words(floor, phrases);
        boolean isParent = about.plan().isEmpty();
        String space = spaces.name(about.key()).orElse(about.key());
        List<Cohort> cohorts = book.of(about);
        List<Card> shown = cohorts.stream()
                .map(cohort -> cards.card(cohort, call.caller().isAdministrator(), floor, phrases))
                .toList();
        List<Card> letGo = book.letGo(about).stream()
                .map(cohort -> cards.letGo(cohort, floor, phrases))
                .toList();
        boolean hasOne = !isParent && !shown.isEmpty();
        boolean isOurs = cohorts.stream().anyMatch(CohortPage::isByHand);
        CohortView view = new CohortView(
                call.base() + LearningAddress.COHORTS,
                target(about),
                about.key(),
                phrases.fill(isParent ? "gilde.cohort.lead.parent" : "gilde.cohort.lead.community", space),
                call.home(URLEncoder.encode(about.key(), StandardCharsets.UTF_8)),
                outcome.problem().isEmpty()
                        && shown.stream().anyMatch(card -> card.progress().shown()),
                shown.isEmpty() ? words.none(isParent) : "",
                Stream.concat(shown.stream(), letGo.stream()).toList(),
                words.bring(!hasOne || isOurs, isParent, fields, outcome));
        return call.page("templates/gilde/cohort.vm", view, notices, "gilde-communities-styles", "gilde-cohort-styles");
    }

    private static boolean isByHand(Cohort cohort) {
        return cohort.source() == Source.LIST;
    }

    /** What the page says, with as many people as figures tell of at least. */
    private record Words(Floor floor, Phrases phrases) {
        String none(boolean isParent) {
            return isParent ? fill("gilde.cohort.none.parent") : phrases.get("gilde.cohort.none.community");
        }

        private String fill(String key) {
            return phrases.fill(key, phrases.whole(floor.people()));
        }

        Bring bring(boolean shown, boolean named, UnaryOperator<String> fields, CohortDesk.Outcome outcome) {
            return new Bring(
                    shown,
                    named,
                    fields.apply("name"),
                    said(outcome.nameProblem()),
                    fields.apply("people"),
                    fill("gilde.cohort.list.help"),
                    problems(outcome.list()),
                    fields.apply("group"),
                    said(outcome.groupProblem()));
        }

        private String said(String key) {
            return key.isEmpty() ? "" : phrases.get(key);
        }

        private List<String> problems(List<ListText.Problem> problems) {
            List<String> texts = new ArrayList<>();
            problems.stream().limit(PROBLEMS).forEach(problem -> texts.add(problem(problem)));
            if (problems.size() > PROBLEMS) {
                texts.add(phrases.fill("gilde.cohort.csv.more", phrases.whole(problems.size() - PROBLEMS)));
            }
            return texts;
        }

        private String problem(ListText.Problem problem) {
            if (problem.line() > 0) {
                return phrases.fill(problem.key(), phrases.whole(problem.line()), phrases.whole(problem.column()));
            }
            return problem.key().equals(ListText.FEW)
                    ? fill(problem.key())
                    : phrases.fill(problem.key(), phrases.whole(ListText.MOST));
        }
    }
}
