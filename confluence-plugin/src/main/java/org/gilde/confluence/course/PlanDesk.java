package org.gilde.confluence.course;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.LearningCare;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Phase;
import org.gilde.confluence.course.LearningPrinter.Notice;
import org.gilde.confluence.macro.LearningAddress;
import org.gilde.confluence.macro.Stage;

/** Changes the plan of a Learning Community, and its phase by hand; never over what somebody else changed meanwhile. */
public final class PlanDesk {
    private final LearningCare care;
    private final LearningPrinter printer;
    private final Stage stage;
    private final Clock clock;

    /** Works with these. */
    public PlanDesk(LearningCare care, LearningPrinter printer, Stage stage, Clock clock) {
        this.care = care;
        this.printer = printer;
        this.stage = stage;
        this.clock = clock;
    }

    Reply answer(Visit visit, Community community) {
        if (!visit.token().isForm()) {
            return asKept(visit, community, new Notice(notice(visit), "success"));
        }
        if (!visit.token().isOwn()) {
            return typed(visit, community, Map.of(), "gilde.admin.expired");
        }
        return "move".equals(visit.field("do")) ? move(visit, community) : save(visit, community);
    }

    private Reply move(Visit visit, Community community) {
        boolean isMoved = Stream.of(Phase.values())
                .filter(phase -> LearningFields.word(phase).equals(visit.field("phase")))
                .allMatch(phase -> care.move(
                        community.key(),
                        visit.standpoint(),
                        now -> Seen.isSame(now, visit.field("seen")),
                        phase,
                        visit.phrases().date(clock.instant())));
        return isMoved
                ? changed(community, "moved")
                : asKept(
                        visit,
                        now(visit, community),
                        Notice.error(visit.phrases().get("gilde.learning.meanwhile")));
    }

    private Reply save(Visit visit, Community community) {
        String parent = community.plan().map(LearningPlan::parent).orElse("");
        LearningForm.Reading reading = LearningForm.read(visit.fields(), parent, false);
        if (!reading.problems().isEmpty()) {
            return typed(visit, community, reading.problems(), "gilde.learning.check");
        }
        boolean isSaved = care.plan(
                community.key(),
                visit.standpoint(),
                now -> Seen.isSame(now, visit.field("seen")),
                reading.plan(),
                LearningFields.joining(visit.field("joining")));
        return isSaved
                ? changed(community, "saved")
                : typed(visit, now(visit, community), Map.of(), "gilde.learning.meanwhile.typed");
    }

    private Reply changed(Community community, String done) {
        return Reply.to(LearningAddress.of(stage.base(true), community.key()) + "&done=" + done);
    }

    private Community now(Visit visit, Community before) {
        return care.mine(before.key(), visit.standpoint()).orElse(before);
    }

    private Reply asKept(Visit visit, Community community, Notice notice) {
        LearningPlan plan = community.plan().orElseThrow();
        return printer.print(visit, community, LearningFields.of(plan, community.joining()), Map.of(), notice);
    }

    private Reply typed(Visit visit, Community community, Map<String, String> problems, String notice) {
        return printer.print(
                visit,
                community,
                visit.fields(),
                problems,
                Notice.error(visit.phrases().get(notice)));
    }

    private static String notice(Visit visit) {
        return switch (visit.field("done")) {
            case "saved" -> visit.phrases().get("gilde.learning.saved");
            case "moved" -> visit.phrases().get("gilde.learning.moved");
            default -> "";
        };
    }
}
