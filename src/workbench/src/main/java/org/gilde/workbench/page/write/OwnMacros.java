package org.gilde.workbench.page.write;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gilde.workbench.app.MacroDescription;
import org.gilde.workbench.app.MacroDescription.Parameter;
import org.gilde.workbench.page.web.Exchange;

/** Describes the macros that the wiki brings itself, for the picker. */
final class OwnMacros {
    private static final Set<String> PLAIN_BODY = Set.of("code", "noformat");

    private OwnMacros() {}

    static List<MacroDescription> describe(Exchange exchange) {
        return Stream.of(
                        macro(exchange, "info", true, "title"),
                        macro(exchange, "note", true, "title"),
                        macro(exchange, "tip", true, "title"),
                        macro(exchange, "warning", true, "title"),
                        macro(exchange, "panel", true, "title"),
                        macro(exchange, "expand", true, "title"),
                        macro(exchange, "code", true, "title"),
                        macro(exchange, "status", false, "title", "colour"),
                        macro(exchange, "toc", false),
                        macro(exchange, "children", false))
                .toList();
    }

    static String bodyKind(String macro) {
        return PLAIN_BODY.contains(macro) ? "plain" : "rich";
    }

    private static MacroDescription macro(Exchange exchange, String name, boolean body, String... parameters) {
        return new MacroDescription(
                name,
                exchange.say("core." + name + ".title"),
                exchange.say("core." + name + ".description"),
                Optional.empty(),
                List.of(exchange.say("core.category")),
                body,
                Stream.of(parameters)
                        .map(parameter -> parameter(exchange, parameter))
                        .toList());
    }

    private static Parameter parameter(Exchange exchange, String name) {
        boolean color = name.equals("colour");
        return new Parameter(
                name,
                color ? "enum" : "string",
                exchange.say("core.param." + name),
                "",
                false,
                Optional.of(color ? "Grey" : "").filter(value -> !value.isEmpty()),
                color ? List.of("Grey", "Green", "Yellow", "Red", "Blue", "Purple") : List.of());
    }
}
