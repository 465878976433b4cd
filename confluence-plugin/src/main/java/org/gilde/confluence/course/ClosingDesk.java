package org.gilde.confluence.course;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.closing.Closing;
import org.gilde.confluence.closing.MovingPages;
import org.gilde.confluence.closing.MovingPages.Candidate;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Notice;
import org.gilde.confluence.screen.Screen;
import org.gilde.confluence.text.Phrases;

/** Closes a Learning Community with what its coordinator chose. */
public final class ClosingDesk {
    private static final int LONGEST_THANKS = 2000;

    private final Closing closing;
    private final MovingPages pages;
    private final Spaces spaces;
    private final ClosingPrinter printer;
    private final Clock clock;

    /** Works with these. */
    public ClosingDesk(Closing closing, MovingPages pages, Spaces spaces, ClosingPrinter printer, Clock clock) {
        this.closing = closing;
        this.pages = pages;
        this.spaces = spaces;
        this.printer = printer;
        this.clock = clock;
    }

    /** Says whether it is being closed already. */
    boolean isUnderWay(Community community) {
        return closing.isUnderWay(community.key());
    }

    Screen screen(Visit visit, Community community) {
        return isUnderWay(community)
                ? Screen.always(print(visit, community, List.of(), List.of()))
                : new Choosing(visit, community);
    }

    private final class Choosing implements Screen {
        private final Visit visit;
        private final Community community;
        private final List<Candidate> candidates;

        Choosing(Visit visit, Community community) {
            this.visit = visit;
            this.community = community;
            this.candidates = candidates(visit, community);
        }

        @Override
        public Answer show() {
            return print(visit, community, candidates, List.of());
        }

        @Override
        public Answer submit() {
            if (visit.field("thanks").length() > LONGEST_THANKS) {
                return giveBack(visit.call().error("gilde.closing.long"));
            }
            ClosingChoice choice = new ClosingChoice(candidates, visit);
            return choice.isInDoubt() ? giveBack(visit.call().error("gilde.learning.check")) : close(choice);
        }

        @Override
        public Answer giveBack(Notice why) {
            return print(visit, community, candidates, List.of(why));
        }

        private Answer close(ClosingChoice choice) {
            String key = community.key();
            String parent = community.plan().map(LearningPlan::parent).orElse("");
            Closing.Request request = new Closing.Request(
                    key,
                    Optional.of(parent),
                    visit.person(),
                    thanks(visit, key, parent),
                    choice.moves(suffix(visit, community)));
            return switch (closing.close(request, visit.standpoint())) {
                case CLOSED -> Answer.to(visit.call().home(key));
                case UNDER_WAY -> print(visit, community, List.of(), List.of());
                case REFUSED -> Answer.NOT_FOUND;
            };
        }
    }

    private Closing.Thanks thanks(Visit visit, String key, String parent) {
        Phrases phrases = visit.phrases();
        String above = spaces.name(parent).orElse(parent);
        String title = phrases.get("gilde.learning.thanks.title");
        return new Closing.Thanks(
                pages.free(key, title, phrases.date(clock.instant()).toString()),
                visit.field("thanks"),
                phrases.fill("gilde.closing.goes-on", above),
                phrases.fill("gilde.closing.moved-up", above));
    }

    /** Only its members see what is inside: an administrator closes it without looking, and without moving. */
    private List<Candidate> candidates(Visit visit, Community community) {
        return visit.standpoint().isMember(community.key()) ? pages.of(community.key(), visit.person()) : List.of();
    }

    /** What tells a title from one that is taken. What is hidden is not named to those who may not know of it. */
    private String suffix(Visit visit, Community community) {
        return community.joining() == Joining.INVITED
                ? visit.phrases().date(clock.instant()).toString()
                : spaces.name(community.key()).orElse(community.key());
    }

    private Answer print(Visit visit, Community community, List<Candidate> candidates, List<Notice> notices) {
        return printer.print(visit, community, candidates, suffix(visit, community), notices, isUnderWay(community));
    }
}
