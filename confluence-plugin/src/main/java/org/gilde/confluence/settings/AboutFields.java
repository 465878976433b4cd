package org.gilde.confluence.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Stage;
import org.gilde.confluence.macro.CommunityWords;
import org.gilde.confluence.settings.CommunityView.Field;
import org.gilde.confluence.settings.CommunityView.Option;
import org.gilde.confluence.text.Phrases;

/** What a community says of itself, as fields of a form and back. */
final class AboutFields {
    private static final int SENTENCE = 300;
    private static final int RULES = 5000;
    private static final int TOPICS = 30;
    private static final Pattern LABEL = Pattern.compile("[^\\s:;,.?&\\[\\]()#^*@!<>\"]{1,255}");

    private final Phrases phrases;
    private final Map<String, String> values;
    private final Map<String, String> problems = new LinkedHashMap<>();

    private AboutFields(Phrases phrases, Map<String, String> values) {
        this.phrases = phrases;
        this.values = values;
    }

    /** Fields as the community has them. */
    static AboutFields of(Community community, Phrases phrases) {
        return new AboutFields(
                phrases,
                Map.of(
                        "domain", community.domain(),
                        "topics", String.join(", ", new TreeSet<>(community.topics())),
                        "rhythm", community.rhythm(),
                        "rules", community.houseRules(),
                        "stage", community.stage().name(),
                        "joining", community.joining().name()));
    }

    /** Fields as somebody typed them, with what is wrong beside each. */
    static AboutFields typed(UnaryOperator<String> form, Phrases phrases) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : List.of("domain", "topics", "rhythm", "rules", "stage", "joining")) {
            values.put(name, form.apply(name).strip());
        }
        AboutFields fields = new AboutFields(phrases, values);
        fields.check();
        return fields;
    }

    private void check() {
        tooLong("domain", SENTENCE);
        tooLong("rhythm", SENTENCE);
        tooLong("rules", RULES);
        labels().stream()
                .filter(label -> !LABEL.matcher(label).matches())
                .findFirst()
                .ifPresent(bad -> problems.put("topics", phrases.fill("gilde.care.topics.problem", bad)));
        if (labels().size() > TOPICS) {
            problems.put("topics", phrases.fill("gilde.care.topics.many", TOPICS));
        }
        unknown("stage", Arrays.stream(Stage.values()).map(Enum::name).toList());
        unknown("joining", Arrays.stream(Joining.values()).map(Enum::name).toList());
    }

    private void tooLong(String name, int most) {
        if (value(name).length() > most) {
            problems.put(name, phrases.fill("gilde.care.long", phrases.whole(most)));
        }
    }

    private void unknown(String name, List<String> known) {
        if (!known.contains(value(name))) {
            problems.put(name, phrases.get("gilde.care.choose"));
        }
    }

    boolean isGood() {
        return problems.isEmpty();
    }

    /** Returns the community with what these fields say. They are good. */
    Community on(Community before) {
        return new Community(
                before.key(),
                value("domain"),
                labels(),
                Stage.valueOf(value("stage")),
                Joining.valueOf(value("joining")),
                value("rhythm"),
                value("rules"),
                before.language(),
                before.plan(),
                before.closed());
    }

    private Set<String> labels() {
        Set<String> labels = new TreeSet<>();
        for (String part : value("topics").split(",", -1)) {
            String label = part.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
            if (!label.isEmpty()) {
                labels.add(label);
            }
        }
        return labels;
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }

    List<Field> all() {
        List<Field> fields = new ArrayList<>();
        fields.add(field("domain", "line", "gilde.care.domain", "gilde.care.domain.help", List.of()));
        fields.add(field("topics", "line", "gilde.care.topics", "gilde.care.topics.help", List.of()));
        fields.add(field("rhythm", "line", "gilde.care.rhythm", "gilde.care.rhythm.help", List.of()));
        fields.add(field("rules", "text", "gilde.care.rules", "gilde.care.rules.help", List.of()));
        fields.add(field(
                "joining",
                "choice",
                "gilde.care.joining",
                "gilde.care.joining.help",
                Arrays.stream(Joining.values())
                        .map(joining -> option("joining", joining.name(), joining(joining)))
                        .toList()));
        fields.add(field(
                "stage",
                "choice",
                "gilde.care.stage",
                "gilde.care.stage.help",
                Arrays.stream(Stage.values())
                        .map(stage -> option("stage", stage.name(), CommunityWords.stage(stage, phrases)))
                        .toList()));
        return fields;
    }

    private Field field(String name, String kind, String label, String help, List<Option> options) {
        return new Field(
                name,
                kind,
                phrases.get(label),
                phrases.get(help),
                value(name),
                problems.getOrDefault(name, ""),
                options);
    }

    private Option option(String field, String value, String label) {
        return new Option(value, label, value(field).equals(value));
    }

    private String joining(Joining joining) {
        return phrases.get(
                switch (joining) {
                    case OPEN -> "gilde.joining.open";
                    case ON_REQUEST -> "gilde.joining.request";
                    case INVITED -> "gilde.joining.invited";
                });
    }
}
