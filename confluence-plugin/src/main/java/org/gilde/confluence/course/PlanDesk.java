package org.gilde.confluence.course;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.LearningCare;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Phase;
import org.gilde.confluence.macro.LearningAddress;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Notice;
import org.gilde.confluence.screen.Screen;

/** Changes the plan of a Learning Community, and its phase by hand; never over what somebody else changed meanwhile. */
public final class PlanDesk {
    private static final Map<String, String> DONE =
            Map.of("saved", "gilde.learning.saved", "moved", "gilde.learning.moved");

    private final LearningCare care;
    private final LearningPrinter printer;
    private final Clock clock;

    /** Works with these. */
    public PlanDesk(LearningCare care, LearningPrinter printer, Clock clock) {
        this.care = care;
        this.printer = printer;
        this.clock = clock;
    }

    Screen screen(Visit visit, Community community) {
        return new Plan(visit, community);
    }

    private final class Plan implements Screen {
        private final Visit visit;
        private final Community community;

        Plan(Visit visit, Community community) {
            this.visit = visit;
            this.community = community;
        }

        @Override
        public Answer show() {
            return asKept(community, visit.call().done(DONE));
        }

        @Override
        public Answer submit() {
            return "move".equals(visit.field("do")) ? move() : save();
        }

        @Override
        public Answer giveBack(Notice why) {
            return typed(community, Map.of(), why);
        }

        private Answer move() {
            boolean isMoved = Stream.of(Phase.values())
                    .filter(phase -> LearningFields.word(phase).equals(visit.field("phase")))
                    .allMatch(phase -> care.move(
                            community.key(),
                            visit.standpoint(),
                            now -> Seen.isSame(now, visit.field("seen")),
                            phase,
                            visit.phrases().date(clock.instant())));
            return isMoved
                    ? changed("moved")
                    : asKept(now(), List.of(visit.call().error("gilde.learning.meanwhile")));
        }

        private Answer save() {
            String parent = community.plan().map(LearningPlan::parent).orElse("");
            LearningForm.Reading reading = LearningForm.read(visit.call().fields(), parent, false);
            if (!reading.problems().isEmpty()) {
                return typed(community, reading.problems(), visit.call().error("gilde.learning.check"));
            }
            boolean isSaved = care.plan(
                    community.key(),
                    visit.standpoint(),
                    now -> Seen.isSame(now, visit.field("seen")),
                    reading.plan(),
                    LearningFields.joining(visit.field("joining")));
            return isSaved
                    ? changed("saved")
                    : typed(now(), Map.of(), visit.call().error("gilde.learning.meanwhile.typed"));
        }

        private Answer changed(String done) {
            return Answer.to(LearningAddress.of(visit.call().base(), community.key()) + "&done=" + done);
        }

        private Community now() {
            return care.mine(community.key(), visit.standpoint()).orElse(community);
        }

        private Answer asKept(Community now, List<Notice> notices) {
            LearningPlan plan = now.plan().orElseThrow();
            return printer.print(visit, now, LearningFields.of(plan, now.joining()), Map.of(), notices);
        }

        private Answer typed(Community now, Map<String, String> problems, Notice notice) {
            return printer.print(visit, now, visit.call().fields(), problems, List.of(notice));
        }
    }
}
