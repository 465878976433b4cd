package org.gilde.confluence.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.founding.Founding;
import org.gilde.confluence.founding.KeyTakenException;
import org.gilde.confluence.founding.PracticePages;
import org.gilde.confluence.founding.SpaceKeys;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Notice;
import org.gilde.confluence.screen.Screen;

/** Makes Learning Communities under another; one form that is sent twice makes one. */
public final class MakingDesk {
    private final Communities communities;
    private final Spaces spaces;
    private final SpaceMaking making;
    private final Founding founding;
    private final LearningPrinter printer;

    /** Works with these. */
    public MakingDesk(
            Communities communities, Spaces spaces, SpaceMaking making, Founding founding, LearningPrinter printer) {
        this.communities = communities;
        this.spaces = spaces;
        this.making = making;
        this.founding = founding;
        this.printer = printer;
    }

    Screen screen(Visit visit, Community parent) {
        return making.mayCreate(visit.person()) ? new Making(visit, parent) : Screen.always(Answer.FORBIDDEN);
    }

    private final class Making implements Screen {
        private final Visit visit;
        private final Community parent;

        Making(Visit visit, Community parent) {
            this.visit = visit;
            this.parent = parent;
        }

        @Override
        public Answer show() {
            return printer.print(visit, parent, LearningFields.empty(), Map.of(), List.of());
        }

        @Override
        public Answer submit() {
            LearningForm.Reading reading = LearningForm.read(visit.call().fields(), parent.key(), true);
            return reading.problems().isEmpty()
                    ? make(visit, parent, reading.plan())
                    : typed(visit, parent, reading.problems(), visit.call().error("gilde.learning.check"));
        }

        @Override
        public Answer giveBack(Notice why) {
            return typed(visit, parent, Map.of(), why);
        }
    }

    private Answer make(Visit visit, Community parent, LearningPlan plan) {
        String name = visit.field("name").strip();
        // First the key, then who has that name: whatever another call does in between, one of the two finds it.
        String key = SpaceKeys.propose(name, taken -> founding.isTaken(taken) && !isOwn(taken, name, visit));
        Optional<Community> same = same(parent, name);
        if (same.isPresent()) {
            return again(visit, parent, same.get(), plan);
        }
        try {
            boolean isWhole = founding.found(request(visit, parent, plan, name, key));
            return Answer.to(visit.call().home(isWhole ? key : parent.key()));
        } catch (KeyTakenException sameMoment) {
            return same(parent, name)
                    .map(there -> again(visit, parent, there, plan))
                    .or(() -> underWay(visit, parent, name, key))
                    .orElseGet(() -> typed(visit, parent, Map.of(), visit.call().error("gilde.learning.again")));
        }
    }

    private Founding.Request request(Visit visit, Community parent, LearningPlan plan, String name, String key) {
        return new Founding.Request(
                key,
                name,
                plan.run().isEmpty() ? name : plan.run(),
                Set.copyOf(parent.topics()),
                LearningFields.joining(visit.field("joining")),
                language(visit, parent),
                visit.person(),
                Optional.of(plan));
    }

    /** Returns the living one of that name under the same community, if this person may see it. */
    private Optional<Community> same(Community parent, String name) {
        return communities.under(parent.key()).stream()
                .filter(below -> below.closed().isEmpty())
                .filter(below -> spaces.name(below.key()).filter(name::equals).isPresent())
                .findFirst();
    }

    private boolean isOwn(String key, String name, Visit visit) {
        return founding.progress(key, visit.person())
                .filter(progress -> progress.name().equals(name))
                .isPresent();
    }

    private Optional<Answer> underWay(Visit visit, Community parent, String name, String key) {
        return isOwn(key, name, visit) ? Optional.of(Answer.to(visit.call().home(parent.key()))) : Optional.empty();
    }

    /** The same form once more leads to what it made; another one of that name says so. */
    private Answer again(Visit visit, Community parent, Community there, LearningPlan plan) {
        return there.plan().filter(plan::equals).isPresent()
                ? Answer.to(visit.call().home(there.key()))
                : typed(
                        visit,
                        parent,
                        Map.of("name", "gilde.learning.name.taken"),
                        visit.call().error("gilde.learning.check"));
    }

    private static String language(Visit visit, Community parent) {
        return Stream.of(parent.language(), visit.phrases().locale().getLanguage())
                .filter(PracticePages.LANGUAGES::contains)
                .findFirst()
                .orElse(PracticePages.LANGUAGES.get(0));
    }

    private Answer typed(Visit visit, Community parent, Map<String, String> problems, Notice notice) {
        return printer.print(visit, parent, visit.call().fields(), problems, List.of(notice));
    }
}
