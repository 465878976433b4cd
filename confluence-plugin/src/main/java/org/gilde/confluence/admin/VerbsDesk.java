package org.gilde.confluence.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import org.gilde.confluence.admin.VerbsView.Choice;
import org.gilde.confluence.admin.VerbsView.Fields;
import org.gilde.confluence.admin.VerbsView.Line;
import org.gilde.confluence.admin.VerbsView.Row;
import org.gilde.confluence.admin.VerbsView.Tried;
import org.gilde.confluence.learning.VerbRules;
import org.gilde.confluence.learning.VerbRules.Problem;
import org.gilde.confluence.learning.VerbTable;
import org.gilde.confluence.learning.Verbs;
import org.gilde.confluence.learning.Verbs.Meaning;
import org.gilde.confluence.text.Phrases;

/** What verbs mean: seen, tried, changed. Never about a person or an activity. */
public final class VerbsDesk {
    private static final String DROPPED = "dropped";

    private final VerbRules rules;

    /** Works with these. */
    public VerbsDesk(VerbRules rules) {
        this.rules = rules;
    }

    /**
     * What came of the form.
     *
     * @param problem the key of what is wrong with it
     * @param tried what it would have done
     */
    record Reply(boolean done, Optional<String> problem, List<VerbRules.Line> tried) {}

    /** Does what the form asks. */
    Reply submit(UnaryOperator<String> fields) {
        String verb = fields.apply("verb").strip();
        Optional<Meaning> meaning = meaning(fields);
        boolean isMeant = meaning.isPresent() || DROPPED.equals(fields.apply("meaning"));
        return switch (isMeant ? fields.apply("do") : "") {
            case "try" ->
                rules.problem(verb)
                        .map(VerbsDesk::refused)
                        .orElseGet(() -> new Reply(false, Optional.empty(), rules.dryRun(verb, meaning)));
            case "keep" ->
                rules.change(verb, meaning)
                        .map(VerbsDesk::refused)
                        .orElseGet(() -> new Reply(true, Optional.empty(), List.of()));
            default -> new Reply(false, Optional.empty(), List.of());
        };
    }

    private static Reply refused(Problem problem) {
        String key =
                switch (problem) {
                    case NO_VERB -> "gilde.verbs.problem.verb";
                    case VOIDED -> "gilde.verbs.problem.voided";
                    case TOO_MANY -> "gilde.verbs.problem.many";
                };
        return new Reply(false, Optional.of(key), List.of());
    }

    private static Optional<Meaning> meaning(UnaryOperator<String> fields) {
        return Arrays.stream(Meaning.values())
                .filter(meaning -> word(meaning).equals(fields.apply("meaning")))
                .findFirst();
    }

    private static String word(Meaning meaning) {
        return meaning.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the page. */
    VerbsView view(String action, UnaryOperator<String> fields, Reply reply, Phrases phrases) {
        VerbTable table = rules.table();
        SortedSet<String> verbs = Verbs.all();
        verbs.addAll(table.changes().keySet());
        return new VerbsView(
                action,
                verbs.stream().map(verb -> row(verb, table, action, phrases)).toList(),
                fields(fields, table, reply, phrases),
                reply.tried().isEmpty() ? List.of() : List.of(tried(reply.tried(), phrases)));
    }

    private static Row row(String verb, VerbTable table, String action, Phrases phrases) {
        return new Row(
                verb.substring(Math.max(verb.lastIndexOf('/'), verb.lastIndexOf('#')) + 1),
                verb,
                name(table.meaning(verb), phrases),
                table.changes().containsKey(verb) ? phrases.get("gilde.verbs.changed") : "",
                action + "?verb=" + URLEncoder.encode(verb, StandardCharsets.UTF_8) + "#gilde-verb",
                phrases.fill("gilde.verbs.change.label", verb));
    }

    private static Fields fields(UnaryOperator<String> fields, VerbTable table, Reply reply, Phrases phrases) {
        String verb = fields.apply("verb").strip();
        String typed = fields.apply("meaning");
        String chosen =
                typed.isEmpty() ? table.meaning(verb).map(VerbsDesk::word).orElse(DROPPED) : typed;
        List<Choice> choices = new ArrayList<>();
        Arrays.stream(Meaning.values())
                .map(meaning -> new Choice(
                        word(meaning),
                        name(Optional.of(meaning), phrases),
                        word(meaning).equals(chosen)))
                .forEach(choices::add);
        choices.add(new Choice(DROPPED, name(Optional.empty(), phrases), DROPPED.equals(chosen)));
        return new Fields(verb, reply.problem().map(phrases::get).orElse(""), choices);
    }

    private static String name(Optional<Meaning> meaning, Phrases phrases) {
        if (meaning.isEmpty()) {
            return phrases.get("gilde.verbs.dropped");
        }
        return switch (meaning.get()) {
            case PLANNED -> phrases.get("gilde.verbs.planned");
            case IN_PROGRESS -> phrases.get("gilde.verbs.progress");
            case LEARNED -> phrases.get("gilde.verbs.learned");
            case ATTEMPTED -> phrases.get("gilde.verbs.attempted");
            case GRANTED -> phrases.get("gilde.verbs.granted");
            case STOPPED -> phrases.get("gilde.verbs.stopped");
            case LAPSED -> phrases.get("gilde.verbs.lapsed");
            case REVOKED -> phrases.get("gilde.verbs.revoked");
        };
    }

    private static Tried tried(List<VerbRules.Line> lines, Phrases phrases) {
        int all = lines.stream().mapToInt(VerbRules.Line::events).sum();
        int other = lines.stream()
                .filter(line -> !line.before().equals(line.after()))
                .mapToInt(VerbRules.Line::events)
                .sum();
        return new Tried(
                phrases.fill("gilde.verbs.tried", phrases.whole(other), phrases.whole(all)),
                lines.stream()
                        .map(line -> new Line(
                                line.verb(),
                                phrases.whole(line.events()),
                                name(line.before(), phrases),
                                name(line.after(), phrases)))
                        .toList());
    }
}
