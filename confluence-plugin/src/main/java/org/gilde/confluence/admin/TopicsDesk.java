package org.gilde.confluence.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gilde.confluence.admin.TopicsView.Lone;
import org.gilde.confluence.admin.TopicsView.PartChoice;
import org.gilde.confluence.admin.TopicsView.PreviewRow;
import org.gilde.confluence.admin.TopicsView.PreviewView;
import org.gilde.confluence.admin.TopicsView.RuleFields;
import org.gilde.confluence.admin.TopicsView.RuleRow;
import org.gilde.confluence.admin.TopicsView.Trait;
import org.gilde.confluence.learning.Activities.Stretch;
import org.gilde.confluence.learning.Activity;
import org.gilde.confluence.learning.BadRuleException;
import org.gilde.confluence.learning.BadRuleException.Reason;
import org.gilde.confluence.learning.Preview;
import org.gilde.confluence.learning.TopicRule;
import org.gilde.confluence.learning.TopicRule.About;
import org.gilde.confluence.learning.TopicRule.Part;
import org.gilde.confluence.learning.Topics;
import org.gilde.confluence.learning.Traits;
import org.gilde.confluence.text.Brief;
import org.gilde.confluence.text.Phrases;

/** Rules from activities to topics: seen, tried, added, taken away. Never about a person. */
public final class TopicsDesk {
    private static final int LONE_SHOWN = 50;

    private final Topics topics;

    /** Works with these. */
    public TopicsDesk(Topics topics) {
        this.topics = topics;
    }

    /** Does what one form asks. */
    TopicsReply submit(UnaryOperator<String> fields, Phrases phrases) {
        return switch (fields.apply("do")) {
            case "preview" -> tried(fields, false);
            case "add-rule" -> tried(fields, true);
            case "remove-rule" -> remove(fields.apply("rule"));
            default -> TopicsReply.NONE;
        };
    }

    private TopicsReply tried(UnaryOperator<String> fields, boolean isToKeep) {
        About about = new About(part(fields), fields.apply("key"), fields.apply("activity"));
        List<String> labels = Arrays.stream(fields.apply("topic").split("[,\n]"))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .toList();
        try {
            if (isToKeep) {
                topics.add(about, labels);
                return TopicsReply.done("added");
            }
            return TopicsReply.seen(topics.preview(about, labels));
        } catch (BadRuleException e) {
            return TopicsReply.bad(e.reason());
        }
    }

    private TopicsReply remove(String rule) {
        if (!rule.matches("[0-9]{1,18}")) {
            return TopicsReply.NONE;
        }
        topics.remove(Long.parseLong(rule));
        return TopicsReply.done("removed");
    }

    private static Part part(UnaryOperator<String> fields) {
        return Arrays.stream(Part.values())
                .filter(part -> word(part).equals(fields.apply("part")))
                .findFirst()
                .orElse(Part.ACTIVITY);
    }

    private static String word(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the page. */
    TopicsView view(String action, UnaryOperator<String> fields, TopicsReply reply, Phrases phrases) {
        String after = fields.apply("after");
        Stretch lone = topics.without(after.matches("[0-9]{1,9}") ? Long.parseLong(after) : 0, LONE_SHOWN);
        return new TopicsView(
                action,
                topics.rules().stream().map(rule -> row(rule, phrases)).toList(),
                fields(fields, reply, phrases),
                reply.preview().map(preview -> preview(preview, phrases)).stream()
                        .toList(),
                lone.activities().stream()
                        .map(known -> lone(known.activity(), action, phrases))
                        .toList(),
                lone.next() == 0 ? "" : action + "?after=" + lone.next() + "#gilde-without");
    }

    private static RuleRow row(TopicRule rule, Phrases phrases) {
        return new RuleRow(
                Long.toString(rule.id()),
                name(rule.about().part(), phrases),
                rule.about().key(),
                rule.about().pattern(),
                rule.topic(),
                phrases.fill("gilde.admin.rule.remove.label", rule.about().pattern(), rule.topic()));
    }

    private static String name(Part part, Phrases phrases) {
        return switch (part) {
            case ACTIVITY -> phrases.get("gilde.topics.part.activity");
            case COURSE -> phrases.get("gilde.topics.part.course");
            case CATEGORY -> phrases.get("gilde.topics.part.category");
            case EXTENSION -> phrases.get("gilde.topics.part.extension");
        };
    }

    private static RuleFields fields(UnaryOperator<String> fields, TopicsReply reply, Phrases phrases) {
        Part chosen = part(fields);
        return new RuleFields(
                Arrays.stream(Part.values())
                        .map(part -> new PartChoice(word(part), name(part, phrases), part == chosen))
                        .toList(),
                fields.apply("key"),
                reply.bad()
                        .filter(Reason.KEY::equals)
                        .map(reason -> phrases.get("gilde.topics.key.problem"))
                        .orElse(""),
                fields.apply("activity"),
                reply.bad().flatMap(reason -> activityProblem(reason, phrases)).orElse(""),
                fields.apply("topic"),
                reply.bad()
                        .filter(Reason.LABELS::equals)
                        .map(reason -> phrases.get("gilde.topics.labels.problem"))
                        .orElse(""));
    }

    private static Optional<String> activityProblem(Reason reason, Phrases phrases) {
        return switch (reason) {
            case PATTERN -> Optional.of(phrases.get("gilde.topics.pattern.problem"));
            case EVERYTHING -> Optional.of(phrases.get("gilde.topics.everything.problem"));
            case KEY, LABELS -> Optional.empty();
        };
    }

    private static PreviewView preview(Preview preview, Phrases phrases) {
        return new PreviewView(
                phrases.count("gilde.topics.preview", preview.activities()) + " "
                        + phrases.count("gilde.topics.changed", preview.changed()),
                preview.first().stream()
                        .map(line -> new PreviewRow(
                                title(line.activity(), phrases),
                                line.activity().id(),
                                list(line.before(), phrases),
                                list(line.after(), phrases)))
                        .toList());
    }

    private static String list(Set<String> labels, Phrases phrases) {
        return labels.isEmpty() ? phrases.get("gilde.topics.none") : String.join(", ", labels);
    }

    private static Lone lone(Activity activity, String action, Phrases phrases) {
        String title = title(activity, phrases);
        return new Lone(
                title,
                activity.id(),
                address(action, new About(Part.ACTIVITY, activity.id())),
                phrases.fill("gilde.topics.begin.label", activity.id()),
                traits(activity.traits(), action, phrases));
    }

    private static List<Trait> traits(Traits traits, String action, Phrases phrases) {
        Stream<Trait> categories = traits.categories().stream()
                .sorted()
                .map(category -> new Trait(
                        phrases.get("gilde.topics.part.category"),
                        category,
                        address(action, new About(Part.CATEGORY, category)),
                        phrases.fill("gilde.topics.begin.label", category)));
        Stream<Trait> extensions = traits.extensions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(extension -> new Trait(
                        extension.getKey(),
                        extension.getValue(),
                        address(action, new About(Part.EXTENSION, extension.getKey(), extension.getValue())),
                        phrases.fill("gilde.topics.begin.label", extension.getKey() + " " + extension.getValue())));
        return Stream.concat(categories, extensions).toList();
    }

    /** Returns the address of this page with a rule begun. */
    private static String address(String action, About about) {
        String part = about.part() == Part.ACTIVITY ? "" : "part=" + word(about.part()) + "&";
        String key = about.key().isEmpty() ? "" : "key=" + encoded(about.key()) + "&";
        return action + "?" + part + key + "activity=" + encoded(about.pattern()) + "#gilde-rule";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String title(Activity activity, Phrases phrases) {
        return activity.titles()
                .in(phrases.locale())
                .map(Brief::of)
                .orElseGet(() -> phrases.get("gilde.topics.unnamed"));
    }
}
