package org.gilde.confluence.macro;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.community.CommunityPage;
import org.gilde.confluence.community.CommunityPages;
import org.gilde.confluence.community.CommunityQuestion;
import org.gilde.confluence.community.CommunityQuestions;
import org.gilde.confluence.macro.LearnedBeside.PageColumn;
import org.gilde.confluence.text.Phrases;

/** What a community's pages say on some topics: what it knows, and what is asked there. Two searches. */
public final class BesideKnowledge {
    private final CommunityPages pages;
    private final CommunityQuestions questions;

    /** Searches these. */
    public BesideKnowledge(CommunityPages pages, CommunityQuestions questions) {
        this.pages = pages;
        this.questions = questions;
    }

    /** Returns the column, without the page that it stands on. */
    PageColumn read(LearnedBesideRequest request, Set<String> topics, String community, Viewing viewing) {
        Phrases phrases = viewing.phrases();
        List<CommunityQuestion> asked = questions.on(request.community(), topics, request.max() + 1).stream()
                .filter(question -> question.id() != viewing.page())
                .toList();
        Set<Long> apart = asked.stream().map(CommunityQuestion::id).collect(Collectors.toSet());
        apart.add(viewing.page());
        List<PageRow> rows = pages.on(request.community(), topics, request.max() + apart.size()).stream()
                .filter(page -> !apart.contains(page.id()))
                .limit(request.max())
                .map(page -> page(page, viewing))
                .toList();
        List<QuestionRow> open = asked.stream()
                .sorted(Comparator.comparing(question -> question.answers() > 0)) // those that wait come first
                .limit(request.max())
                .map(question -> question(question, viewing))
                .toList();
        return new PageColumn(
                phrases.fill("gilde.knowledge.title", community),
                rows,
                open,
                rows.isEmpty() ? phrases.get("gilde.knowledge.empty") : "");
    }

    private static PageRow page(CommunityPage page, Viewing viewing) {
        Phrases phrases = viewing.phrases();
        String note = page.changed()
                .map(phrases::day)
                .map(day -> page.changedBy()
                        .map(name -> phrases.fill("gilde.knowledge.changed-by", day, name))
                        .orElseGet(() -> phrases.fill("gilde.knowledge.changed", day)))
                .orElse("");
        return new PageRow(page.title(), viewing.base() + page.path(), note);
    }

    private static QuestionRow question(CommunityQuestion question, Viewing viewing) {
        Phrases phrases = viewing.phrases();
        String note = question.asked()
                .map(phrases::day)
                .map(day -> question.asker()
                        .map(name -> phrases.fill("gilde.question.asked-by", day, name))
                        .orElseGet(() -> phrases.fill("gilde.question.asked", day)))
                .orElse("");
        boolean answered = question.answers() > 0;
        return new QuestionRow(
                question.title(),
                viewing.base() + question.path(),
                note,
                answered,
                answered
                        ? phrases.count("gilde.question.answers", question.answers())
                        : phrases.get("gilde.question.open"));
    }
}
