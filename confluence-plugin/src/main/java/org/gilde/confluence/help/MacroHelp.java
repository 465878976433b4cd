package org.gilde.confluence.help;

import java.util.List;
import java.util.stream.Stream;
import org.gilde.confluence.text.Phrases;

/** What each macro shows, to whom, and what its parameters mean, in the words that the macro browser has. */
final class MacroHelp {
    private static final Parameter PERIOD = chosen("period", "all", "month", "quarter", "year");

    static final List<Described> MACROS = List.of(
            new Described(
                    "learned-beside",
                    free("topic"),
                    free("community"),
                    free("columns"),
                    PERIOD,
                    free("max"),
                    free("collapse"),
                    free("heading")),
            new Described(
                    "my-learning",
                    chosen("kind", "all", "formal", "informal"),
                    chosen(
                            "state",
                            "all",
                            "planned",
                            "in-progress",
                            "learned",
                            "attempted",
                            "granted",
                            "lapsed",
                            "stopped"),
                    PERIOD,
                    free("max"),
                    free("heading")),
            new Described("lc-home", free("course"), free("phaseDates"), free("heading")),
            new Described("lc-list", free("community"), chosen("state", "living", "closed", "all"), free("heading")),
            new Described("cop-header", free("community"), free("show"), free("heading")),
            new Described("read-react-write", free("community"), free("heading")));

    private MacroHelp() {}

    /** A macro and its parameters, as atlassian-plugin.xml has them. */
    record Described(String name, List<Parameter> parameters) {
        Described(String name, Parameter... parameters) {
            this(name, List.of(parameters));
        }
    }

    /**
     * A parameter.
     *
     * @param choices what it can be; none where it is typed or ticked
     */
    record Parameter(String name, List<String> choices) {}

    private static Parameter free(String name) {
        return new Parameter(name, List.of());
    }

    private static Parameter chosen(String name, String... choices) {
        return new Parameter(name, List.of(choices));
    }

    static HelpView view(Phrases phrases) {
        return new HelpView(MACROS.stream().map(macro -> macro(macro, phrases)).toList());
    }

    private static HelpView.Macro macro(Described macro, Phrases phrases) {
        String start = "org.gilde.confluence." + macro.name();
        return new HelpView.Macro(
                macro.name(),
                phrases.get(start + ".label"),
                Stream.of(phrases.get(start + ".desc"), eyes(macro.name(), phrases))
                        .filter(text -> !text.isEmpty())
                        .toList(),
                macro.parameters().stream()
                        .map(parameter -> parameter(start + ".param." + parameter.name(), parameter.choices(), phrases))
                        .toList());
    }

    private static HelpView.Parameter parameter(String start, List<String> choices, Phrases phrases) {
        return new HelpView.Parameter(
                phrases.get(start + ".label"),
                phrases.get(start + ".desc"),
                choices.stream()
                        .map(choice -> phrases.get(start + "." + choice + ".desc"))
                        .toList());
    }

    /** Returns who sees what, of the macros that show what people learned. */
    private static String eyes(String macro, Phrases phrases) {
        return switch (macro) {
            case "learned-beside" -> phrases.get("gilde.help.learned-beside");
            case "my-learning" -> phrases.get("gilde.help.my-learning");
            default -> "";
        };
    }
}
