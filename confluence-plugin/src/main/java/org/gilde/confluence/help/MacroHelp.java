package org.gilde.confluence.help;

import java.util.List;
import java.util.stream.Stream;
import org.gilde.confluence.text.Phrases;

/** What each macro shows, to whom, and what its parameters mean, in the words that the macro browser has. */
final class MacroHelp {
    static final List<Described> MACROS = List.of(
            new Described("learned-beside", "topic", "community", "columns", "period", "max", "collapse", "heading"),
            new Described("my-learning", "kind", "state", "period", "max", "heading"),
            new Described("lc-home", "course", "phaseDates", "heading"),
            new Described("lc-list", "community", "state", "heading"),
            new Described("cop-header", "community", "show", "heading"),
            new Described("read-react-write", "community", "heading"));

    private MacroHelp() {}

    /** A macro and its parameters by name, as atlassian-plugin.xml has them. */
    record Described(String name, List<String> parameters) {
        Described(String name, String... parameters) {
            this(name, List.of(parameters));
        }
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
                        .map(name -> new HelpView.Parameter(
                                phrases.get(start + ".param." + name + ".label"),
                                phrases.get(start + ".param." + name + ".desc")))
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
