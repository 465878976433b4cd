package org.gilde.confluence.gathering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gilde.confluence.cohort.Cohort;
import org.gilde.confluence.cohort.CohortBook;
import org.gilde.confluence.cohort.Source;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.gathering.CohortView.Bring;
import org.gilde.confluence.gathering.CohortView.Card;
import org.gilde.confluence.macro.LearningAddress;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.text.Phrases;

/** Prints the cohorts of a community. */
public final class CohortPage {
    private static final int PROBLEMS = 10;

    private final CohortBook book;
    private final Cards cards;
    private final Spaces spaces;
    private final Stage stage;

    /** Prints what these know. */
    public CohortPage(CohortBook book, Cards cards, Spaces spaces, Stage stage) {
        this.book = book;
        this.cards = cards;
        this.spaces = spaces;
        this.stage = stage;
    }

    /** What proves that a form came from this page. */
    record Token(String name, String value) {}

    /** Returns where the page of a community is. */
    String address(Community about) {
        return LearningAddress.people(stage.base(true), target(about), about.key());
    }

    private static String target(Community about) {
        return about.plan().isPresent() ? "community" : "parent";
    }

    /**
     * Returns the page.
     *
     * @param names whether the reader may see which names were not found
     * @param fields what was typed, by name
     * @param outcome what became of it
     */
    String print(
            Community about,
            boolean names,
            Token token,
            UnaryOperator<String> fields,
            CohortDesk.Outcome outcome,
            Phrases phrases) {
        boolean isParent = about.plan().isEmpty();
        String space = spaces.name(about.key()).orElse(about.key());
        List<Card> shown = book.of(about).stream()
                .map(cohort -> cards.card(cohort, names, phrases))
                .toList();
        boolean hasOne = !isParent && !shown.isEmpty();
        boolean isOurs = book.of(about).stream().anyMatch(CohortPage::isByHand);
        CohortView view = new CohortView(
                stage.base(true) + LearningAddress.COHORTS,
                token.name(),
                token.value(),
                target(about),
                about.key(),
                phrases.fill(isParent ? "gilde.cohort.lead.parent" : "gilde.cohort.lead.community", space),
                stage.base(true) + "/display/" + URLEncoder.encode(about.key(), StandardCharsets.UTF_8),
                notice(outcome, fields.apply("done"), phrases),
                outcome.problem().isEmpty() ? "success" : "error",
                outcome.problem().isEmpty()
                        && shown.stream().anyMatch(card -> card.progress().shown()),
                shown.isEmpty()
                        ? phrases.get(isParent ? "gilde.cohort.none.parent" : "gilde.cohort.none.community")
                        : "",
                shown,
                bring(!hasOne || isOurs, isParent, fields, outcome, phrases));
        stage.require("gilde-communities-styles");
        stage.require("gilde-cohort-styles");
        return stage.render("templates/cohort.vm", Map.of("text", phrases, "view", view));
    }

    private static boolean isByHand(Cohort cohort) {
        return cohort.source() == Source.LIST;
    }

    private static String notice(CohortDesk.Outcome outcome, String done, Phrases phrases) {
        if (!outcome.problem().isEmpty()) {
            return phrases.get(outcome.problem());
        }
        return switch (done) {
            case "made" -> phrases.get("gilde.cohort.done.made");
            case "begun" -> phrases.get("gilde.cohort.done.begun");
            case "changed" -> phrases.get("gilde.cohort.done.changed");
            default -> "";
        };
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
