package org.gilde.confluence.course;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Phase;
import org.gilde.confluence.community.PhaseDates;
import org.gilde.confluence.course.LearningView.BehaviorFields;
import org.gilde.confluence.course.LearningView.Choice;
import org.gilde.confluence.course.LearningView.Field;
import org.gilde.confluence.course.LearningView.PhaseFields;
import org.gilde.confluence.macro.LearningAddress;
import org.gilde.confluence.macro.PhaseLook;
import org.gilde.confluence.text.Phrases;

/** Lays the form out: what was typed, with what is wrong beside it. */
final class LearningPage {
    private final Phrases phrases;
    private final UnaryOperator<String> fields;
    private final Map<String, String> problems;

    /**
     * A form.
     *
     * @param problems keys of texts by field
     */
    LearningPage(Phrases phrases, UnaryOperator<String> fields, Map<String, String> problems) {
        this.phrases = phrases;
        this.fields = fields;
        this.problems = problems;
    }

    /** What stands around the fields. */
    record Around(String base, String target, String key, String lead, String seen) {}

    /**
     * Returns the page.
     *
     * @param plan what is changed; nothing for what is yet to be made
     */
    LearningView view(Around around, Optional<LearningPlan> plan, Clock clock) {
        String behaviors =
                Optional.ofNullable(problems.get("behaviors")).map(phrases::get).orElse("");
        return new LearningView(
                around.base() + LearningAddress.PATH,
                around.target(),
                around.key(),
                plan.isEmpty(),
                around.lead(),
                plan.isEmpty() ? "" : around.base() + "/display/" + around.key(),
                LearningAddress.people(around.base(), around.target(), around.key()),
                around.seen(),
                plan.isEmpty() ? "" : LearningAddress.of(around.base(), around.key()) + "&do=close",
                field("name"),
                field("course"),
                field("run"),
                field("start"),
                field("end"),
                joinings(),
                phases(),
                behaviors(),
                behaviors,
                plan.map(present -> moves(present, clock)).orElseGet(List::of));
    }

    private Field field(String name) {
        return new Field(
                fields.apply(name),
                Optional.ofNullable(problems.get(name)).map(phrases::get).orElse(""));
    }

    private List<Choice> joinings() {
        Joining chosen = LearningFields.joining(fields.apply("joining"));
        return Stream.of(
                        Map.entry(Joining.INVITED, "gilde.learning.joining.invited"),
                        Map.entry(Joining.ON_REQUEST, "gilde.learning.joining.request"),
                        Map.entry(Joining.OPEN, "gilde.learning.joining.open"))
                .map(choice -> new Choice(
                        LearningFields.word(choice.getKey()),
                        phrases.get(choice.getValue()),
                        choice.getKey() == chosen))
                .toList();
    }

    private List<PhaseFields> phases() {
        Map<Phase, LocalDate> following = following();
        return Stream.of(Phase.values())
                .map(phase -> phase(phase, Optional.ofNullable(following.get(phase))))
                .toList();
    }

    private Map<Phase, LocalDate> following() {
        return LearningForm.date(fields.apply("start"))
                .flatMap(start -> LearningForm.date(fields.apply("end"))
                        .filter(end -> !end.isBefore(start))
                        .map(end -> PhaseDates.following(start, end)))
                .orElseGet(Map::of);
    }

    private PhaseFields phase(Phase phase, Optional<LocalDate> follows) {
        String word = LearningFields.word(phase);
        return new PhaseFields(
                word,
                phrases.get(PhaseLook.of(phase).key()),
                LearningForm.CHOSEN.contains(phase),
                field("day-" + word),
                follows.map(day -> phrases.fill("gilde.learning.follows", phrases.day(day)))
                        .orElseGet(() -> phrases.get("gilde.learning.follows.run")),
                field("tool-" + word),
                field("money-" + word),
                field("time-" + word));
    }

    private List<BehaviorFields> behaviors() {
        List<BehaviorFields> behaviors = new ArrayList<>();
        for (int number = 1; number <= LearningFields.BEHAVIORS; number++) {
            behaviors.add(new BehaviorFields(
                    number,
                    phrases.fill("gilde.learning.behavior", Integer.toString(number)),
                    field("behavior-" + number),
                    field("baseline-" + number)));
        }
        return behaviors;
    }

    private List<Choice> moves(LearningPlan plan, Clock clock) {
        Phase present = plan.on(phrases.date(clock.instant()));
        return Stream.of(Phase.values())
                .map(phase -> new Choice(
                        LearningFields.word(phase),
                        phrases.get(PhaseLook.of(phase).key()),
                        phase == present))
                .toList();
    }
}
