package org.gilde.confluence.gathering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Prints what these know. */
    public CohortPage(CohortBook book, Cards cards, Spaces spaces) {
        this.book = book;
        this.cards = cards;
        this.spaces = spaces;
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
        boolean isParent = about.plan().isEmpty();
        String space = spaces.name(about.key()).orElse(about.key());
        List<Cohort> cohorts = book.of(about);
        List<Card> shown = cohorts.stream()
                .map(cohort -> cards.card(cohort, call.caller().isAdministrator(), phrases))
                .toList();
        List<Card> letGo = book.letGo(about).stream()
                .map(cohort -> cards.letGo(cohort, phrases))
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
                shown.isEmpty()
                        ? phrases.get(isParent ? "gilde.cohort.none.parent" : "gilde.cohort.none.community")
                        : "",
                Stream.concat(shown.stream(), letGo.stream()).toList(),
                bring(!hasOne || isOurs, isParent, fields, outcome, phrases));
        return call.page("templates/cohort.vm", view, notices, "gilde-communities-styles", "gilde-cohort-styles");
    }

    private static boolean isByHand(Cohort cohort) {
        return cohort.source() == Source.LIST;
    }

    private static Bring bring(
            boolean shown, boolean named, UnaryOperator<String> fields, CohortDesk.Outcome outcome, Phrases phrases) {
        return new Bring(
                shown,
                named,
                fields.apply("name"),
                said(outcome.nameProblem(), phrases),
                fields.apply("people"),
                problems(outcome.list(), phrases),
                fields.apply("group"),
                said(outcome.groupProblem(), phrases));
    }

    private static String said(String key, Phrases phrases) {
        return Optional.of(key)
                .filter(known -> !known.isEmpty())
                .map(phrases::get)
                .orElse("");
    }

    private static List<String> problems(List<ListText.Problem> problems, Phrases phrases) {
        List<String> texts = new ArrayList<>();
        problems.stream().limit(PROBLEMS).forEach(problem -> texts.add(problem(problem, phrases)));
        if (problems.size() > PROBLEMS) {
            texts.add(phrases.fill("gilde.cohort.csv.more", phrases.whole(problems.size() - PROBLEMS)));
        }
        return texts;
    }

    private static String problem(ListText.Problem problem, Phrases phrases) {
        return problem.line() == 0
                ? phrases.fill(problem.key(), phrases.whole(ListText.MOST))
                : phrases.fill(problem.key(), phrases.whole(problem.line()), phrases.whole(problem.column()));
    }
}
