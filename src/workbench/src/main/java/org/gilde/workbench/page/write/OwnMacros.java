package org.gilde.workbench.page.write;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gilde.workbench.app.MacroDescription;
import org.gilde.workbench.app.MacroDescription.Body;
import org.gilde.workbench.app.MacroDescription.Parameter;
import org.gilde.workbench.page.web.Exchange;

/** Describes the macros that the wiki brings itself, for the picker. */
final class OwnMacros {
    private OwnMacros() {}

    static List<MacroDescription> describe(Exchange exchange) {
        return Stream.of(
                        macro(exchange, "info", Body.RICH, "title"),
                        macro(exchange, "note", Body.RICH, "title"),
                        macro(exchange, "tip", Body.RICH, "title"),
                        macro(exchange, "warning", Body.RICH, "title"),
                        macro(exchange, "panel", Body.RICH, "title"),
                        macro(exchange, "expand", Body.RICH, "title"),
                        macro(exchange, "code", Body.PLAIN, "title"),
                        macro(exchange, "status", Body.NONE, "title", "colour"),
                        macro(exchange, "toc", Body.NONE),
                        macro(exchange, "children", Body.NONE))
                .toList();
    }

    private static MacroDescription macro(Exchange exchange, String name, Body body, String... parameters) {
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
