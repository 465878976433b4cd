package org.gilde.confluence.course;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gilde.confluence.closing.MovingPages;
import org.gilde.confluence.closing.MovingPages.Candidate;
import org.gilde.confluence.closing.MovingPages.Guard;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.course.ClosingView.PageChoice;
import org.gilde.confluence.macro.LearningAddress;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Notice;
import org.gilde.confluence.text.Phrases;

/** Prints the page on which a Learning Community is closed: what will happen, and page by page what moves up. */
public final class ClosingPrinter {
    private final Spaces spaces;
    private final MovingPages pages;

    /** Prints with these. */
    public ClosingPrinter(Spaces spaces, MovingPages pages) {
        this.spaces = spaces;
        this.pages = pages;
    }

    /** Prints it. */
    Answer print(
            Visit visit,
            Community community,
            List<Candidate> candidates,
            String suffix,
            List<Notice> notices,
            boolean isUnderWay) {
        String base = visit.call().base();
        Phrases phrases = visit.phrases();
        String parent = community.plan().map(LearningPlan::parent).orElse("");
        String above = spaces.name(parent).orElse(parent);
        ClosingChoice choice = new ClosingChoice(candidates, visit);
        ClosingView view = new ClosingView(
                base + LearningAddress.PATH,
                community.key(),
                phrases.fill("gilde.closing.lead", spaces.name(community.key()).orElse(community.key()), above),
                LearningAddress.of(base, community.key()),
                isUnderWay,
                phrases.fill("gilde.closing.pages", above),
                candidates.isEmpty() ? phrases.get("gilde.closing.pages.empty") : "",
                candidates.stream()
                        .map(page -> new Row(page, choice, visit, parent, above, suffix).choice())
                        .toList(),
                visit.field("thanks"));
        return visit.call().page("templates/gilde/closing.vm", view, notices, "gilde-communities-styles");
    }

    /** One page of the list. */
    private final class Row {
        private final Candidate page;
        private final ClosingChoice choice;
        private final Phrases phrases;
        private final String base;
        private final String parent;
        private final String above;
        private final String suffix;

        Row(Candidate page, ClosingChoice choice, Visit visit, String parent, String above, String suffix) {
            this.page = page;
            this.choice = choice;
            this.phrases = visit.phrases();
            this.base = visit.call().base();
            this.parent = parent;
            this.above = above;
            this.suffix = suffix;
        }

        PageChoice choice() {
            return new PageChoice(
                    page.id(),
                    page.title(),
                    base + page.path(),
                    choice.isChosen(page),
                    page.guard() == Guard.BOUND ? phrases.get("gilde.closing.bound") : "",
                    Stream.of(title(), restriction()).flatMap(Optional::stream).toList(),
                    page.guard() == Guard.ABOVE ? phrases.fill("gilde.closing.open", above) : "",
                    choice.isOpened(page),
                    choice.isInDoubt(page) ? phrases.get("gilde.closing.open.problem") : "");
        }

        private Optional<String> title() {
            String free = pages.free(parent, page.title(), suffix);
            return free.equals(page.title())
                    ? Optional.empty()
                    : Optional.of(phrases.fill("gilde.closing.renamed", free));
        }

        private Optional<String> restriction() {
            return switch (page.guard()) {
                case OWN -> Optional.of(phrases.get("gilde.closing.own"));
                case ABOVE -> Optional.of(phrases.get("gilde.closing.above"));
                default -> Optional.empty();
            };
        }
    }
}
