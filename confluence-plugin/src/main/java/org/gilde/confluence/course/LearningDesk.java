package org.gilde.confluence.course;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.LearningCare;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Phase;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.founding.Founding;
import org.gilde.confluence.founding.KeyTakenException;
import org.gilde.confluence.founding.PracticePages;
import org.gilde.confluence.founding.SpaceKeys;
import org.gilde.confluence.macro.LearningAddress;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Phrases;

/** Does what the page of Learning Communities is asked, and gives back what was typed where it can not. */
public final class LearningDesk {
    private static final String ERROR = "error";

    private final Communities communities;
    private final Memberships memberships;
    private final Spaces spaces;
    private final LearningCare care;
    private final Closing closing;
    private final Founding founding;
    private final SpaceMaking making;
    private final Stage stage;
    private final Clock clock;

    /** Works with these. */
    public LearningDesk(
            Communities communities,
            Memberships memberships,
            Spaces spaces,
            LearningCare care,
            Closing closing,
            Founding founding,
            SpaceMaking making,
            Stage stage,
            Clock clock) {
        this.communities = communities;
        this.memberships = memberships;
        this.spaces = spaces;
        this.care = care;
        this.closing = closing;
        this.founding = founding;
        this.making = making;
        this.stage = stage;
        this.clock = clock;
    }

    /**
     * What proves that a form came from this page.
     *
     * @param isForm whether a form was sent at all
     * @param isOwn whether it proved it
     */
    record Token(String name, String value, boolean isForm, boolean isOwn) {}

    /** What to answer: a page, or where to go; neither refuses. */
    record Answer(String html, String address) {
        static final Answer REFUSED = new Answer("", "");
    }

    /**
     * Answers one call. The current user is the person.
     *
     * @param fields what was sent by name; empty for one that is not there
     */
    Answer answer(
            PersonKey person, boolean isAdministrator, UnaryOperator<String> fields, Token token, Phrases phrases) {
        return new Visit(
                        person,
                        Standpoint.of(Optional.of(person), isAdministrator, communities, memberships),
                        fields,
                        token,
                        phrases)
                .answer();
    }

    /** One call, so that what every step needs is named once. */
    private final class Visit {
        private final PersonKey person;
        private final Standpoint standpoint;
        private final UnaryOperator<String> fields;
        private final Token token;
        private final Phrases phrases;

        Visit(PersonKey person, Standpoint standpoint, UnaryOperator<String> fields, Token token, Phrases phrases) {
            this.person = person;
            this.standpoint = standpoint;
            this.fields = fields;
            this.token = token;
            this.phrases = phrases;
        }

        Answer answer() {
            Optional<Community> changed = care.mine(fields.apply("community"), standpoint);
            if (changed.isPresent()) {
                return change(changed.get(), changed.get().plan().orElseThrow());
            }
            return communities
                    .find(fields.apply("parent"))
                    .filter(parent -> parent.plan().isEmpty() && parent.closed().isEmpty())
                    .filter(parent -> standpoint.isInCharge(parent.key()) && making.mayCreate(person))
                    .map(this::make)
                    .orElse(Answer.REFUSED);
        }

        private Answer change(Community community, LearningPlan plan) {
            String key = community.key();
            if (!token.isForm()) {
                String notice = notice(fields.apply("done"));
                return page(community, LearningFields.of(plan, community.joining()), Map.of(), notice, "success");
            }
            if (!token.isOwn()) {
                return page(community, fields, Map.of(), phrases.get("gilde.admin.expired"), ERROR);
            }
            return switch (fields.apply("do")) {
                case "move" -> move(community);
                case "close" -> {
                    closing.close(
                            key,
                            standpoint,
                            person,
                            phrases.get("gilde.learning.thanks.title"),
                            fields.apply("thanks"));
                    yield new Answer("", stage.base(true) + "/display/" + key);
                }
                default -> save(community);
            };
        }

        private Answer move(Community community) {
            Stream.of(Phase.values())
                    .filter(phase -> LearningFields.word(phase).equals(fields.apply("phase")))
                    .forEach(phase -> care.move(community.key(), standpoint, phase, phrases.date(clock.instant())));
            return changed(community, "moved");
        }

        private Answer save(Community community) {
            String parent = community.plan().map(LearningPlan::parent).orElse("");
            LearningForm.Reading reading = LearningForm.read(fields, parent, false);
            if (!reading.problems().isEmpty()) {
                return page(community, fields, reading.problems(), phrases.get("gilde.learning.check"), ERROR);
            }
            care.plan(community.key(), standpoint, reading.plan(), LearningFields.joining(fields.apply("joining")));
            return changed(community, "saved");
        }

        private Answer changed(Community community, String done) {
            return new Answer("", LearningAddress.of(stage.base(true), community.key()) + "&done=" + done);
        }

        private String notice(String done) {
            return switch (done) {
                case "saved" -> phrases.get("gilde.learning.saved");
                case "moved" -> phrases.get("gilde.learning.moved");
                default -> "";
            };
        }

        private Answer make(Community parent) {
            if (!token.isForm()) {
                return page(parent, LearningFields.empty(), Map.of(), "", ERROR);
            }
            if (!token.isOwn()) {
                return page(parent, fields, Map.of(), phrases.get("gilde.admin.expired"), ERROR);
            }
            LearningForm.Reading reading = LearningForm.read(fields, parent.key(), true);
            return reading.problems().isEmpty()
                    ? found(parent, reading.plan())
                    : page(parent, fields, reading.problems(), phrases.get("gilde.learning.check"), ERROR);
        }

        private Answer found(Community parent, LearningPlan plan) {
            String name = fields.apply("name").strip();
            String key = SpaceKeys.propose(name, founding::isTaken);
            try {
                boolean isWhole = founding.found(new Founding.Request(
                        key,
                        name,
                        plan.run().isEmpty() ? name : plan.run(),
                        Set.copyOf(parent.topics()),
                        LearningFields.joining(fields.apply("joining")),
                        language(parent),
                        person,
                        Optional.of(plan)));
                String address = stage.base(true) + "/display/" + (isWhole ? key : parent.key());
                return new Answer("", address);
            } catch (KeyTakenException sameMoment) {
                return page(parent, fields, Map.of(), phrases.get("gilde.learning.again"), ERROR);
            }
        }

        private String language(Community parent) {
            return Stream.of(parent.language(), phrases.locale().getLanguage())
                    .filter(PracticePages.LANGUAGES::contains)
                    .findFirst()
                    .orElse(PracticePages.LANGUAGES.get(0));
        }

        private Answer page(
                Community about,
                UnaryOperator<String> values,
                Map<String, String> problems,
                String notice,
                String kind) {
            boolean isNew = about.plan().isEmpty();
            String name = spaces.name(about.key()).orElse(about.key());
            LearningPage.Around around = new LearningPage.Around(
                    stage.base(true),
                    token.name(),
                    token.value(),
                    isNew ? "parent" : "community",
                    about.key(),
                    phrases.fill(isNew ? "gilde.learning.lead.new" : "gilde.learning.lead.change", name),
                    notice,
                    kind);
            LearningView view = new LearningPage(phrases, values, problems).view(around, about.plan(), clock);
            stage.require("gilde-communities-styles");
            return new Answer(stage.render("templates/learning.vm", Map.of("text", phrases, "view", view)), "");
        }
    }
}
