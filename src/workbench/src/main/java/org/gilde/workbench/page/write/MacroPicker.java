package org.gilde.workbench.page.write;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.workbench.app.MacroDescription;
import org.gilde.workbench.app.MacroDescription.Parameter;
import org.gilde.workbench.app.Macros;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.web.Exchange;

/** The dialog that offers macros: what an app's descriptor says of each, and a form for its parameters. */
final class MacroPicker {
    private static final Set<String> CATEGORIES = Set.of(
            "confluence-content",
            "communication",
            "formatting",
            "media",
            "navigation",
            "reporting",
            "visuals",
            "admin");

    private final Macros macros;

    MacroPicker(Macros macros) {
        this.macros = macros;
    }

    Html of(Exchange exchange) {
        List<MacroDescription> all = Stream.of(macros.catalogue(exchange.locale()), OwnMacros.describe(exchange))
                .flatMap(List::stream)
                .toList();
        return Html.of(
                """
                <dialog class="macro-picker" id="macro-picker" aria-labelledby="macro-picker-title">
                <div class="dialog-head"><h2 id="macro-picker-title">{}</h2>
                <input class="text" type="search" id="macro-search" placeholder="{}" aria-label="{}">
                <button type="button" class="aui-button" data-close>{}</button></div>
                <ul class="macro-list">{}</ul>
                {}
                </dialog>""",
                exchange.say("macro.pick"),
                exchange.say("macro.search"),
                exchange.say("macro.search"),
                exchange.say("cancel"),
                all.stream().map(macro -> entry(exchange, macro)).toList(),
                all.stream().map(macro -> form(exchange, macro)).toList());
    }

    private static Html entry(Exchange exchange, MacroDescription macro) {
        Html icon = macro.icon()
                .map(address -> Html.of("<img src=\"{}\" alt=\"\" width=\"40\" height=\"40\">", address))
                .orElseGet(() -> Html.of(
                        "<span class=\"macro-mark\" aria-hidden=\"true\">{}</span>",
                        macro.title().isEmpty() ? "?" : macro.title().substring(0, 1)));
        return Html.of(
                "<li><button type=\"button\" data-macro=\"{}\">{}<span><strong>{}</strong><span>{}</span><small>{}</small></span></button></li>",
                macro.name(),
                icon,
                macro.title(),
                macro.description(),
                macro.categories().stream()
                        .map(category -> category(exchange, category))
                        .collect(Collectors.joining(", ")));
    }

    private static String category(Exchange exchange, String category) {
        return CATEGORIES.contains(category) ? exchange.say("category." + category) : category;
    }

    private static Html form(Exchange exchange, MacroDescription macro) {
        return Html.of(
                """
                <form class="aui macro-form" method="dialog" data-form="{}" data-body="{}" hidden>
                <h3>{}</h3><p>{}</p>{}{}
                <div class="buttons"><button class="aui-button aui-button-primary" value="insert">{}</button>
                <button type="button" class="aui-button" data-back>{}</button></div></form>""",
                macro.name(),
                macro.body().name().toLowerCase(Locale.ROOT),
                macro.title(),
                macro.description(),
                macro.parameters().stream().map(MacroPicker::field).toList(),
                Html.when(
                        macro.parameters().isEmpty(),
                        Html.of("<p class=\"subtle\">{}</p>", exchange.say("macro.nothing"))),
                exchange.say("macro.insert"),
                exchange.say("macro.back"));
    }

    private static Html field(Parameter parameter) {
        Optional<String> value = parameter.defaultValue();
        Html input =
                switch (parameter.type()) {
                    case "boolean" ->
                        Html.of(
                                "<input type=\"checkbox\" name=\"{}\" value=\"true\" data-default=\"{}\"{}>",
                                parameter.name(),
                                value.orElse("false"),
                                Html.when(value.filter("true"::equals).isPresent(), Html.of(" checked")));
                    case "enum" -> choice(parameter);
                    case "int" -> input(parameter, "number");
                    case "date" -> input(parameter, "date");
                    default -> input(parameter, "text");
                };
        return Html.of(
                "<div class=\"field-group\"><label><span>{}{}</span> {}</label><div class=\"description\">{}</div></div>",
                parameter.label(),
                Html.when(parameter.required(), Html.of(" <span class=\"required\" aria-hidden=\"true\">*</span>")),
                input,
                parameter.description());
    }

    private static Html input(Parameter parameter, String type) {
        return Html.of(
                "<input class=\"text\" type=\"{}\" name=\"{}\" value=\"{}\" data-default=\"{}\"{}>",
                type,
                parameter.name(),
                parameter.defaultValue(),
                parameter.defaultValue(),
                Html.when(parameter.required(), Html.of(" required")));
    }

    private static Html choice(Parameter parameter) {
        List<Html> options = parameter.values().stream()
                .map(value -> Html.of(
                        "<option{}>{}</option>",
                        Html.when(parameter.defaultValue().filter(value::equals).isPresent(), Html.of(" selected")),
                        value))
                .toList();
        return Html.of(
                "<select class=\"select\" name=\"{}\" data-default=\"{}\">{}</select>",
                parameter.name(),
                parameter.defaultValue(),
                options);
    }
}
