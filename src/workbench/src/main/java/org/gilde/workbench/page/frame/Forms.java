package org.gilde.workbench.page.frame;

import java.util.List;
import org.gilde.workbench.app.XsrfTokens;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.web.Exchange;

/** The parts of forms, each with its label and every form with its token. */
public final class Forms {
    private Forms() {}

    /** Returns the hidden field that shows the form is ours. */
    public static Html token(Exchange exchange) {
        return hidden(XsrfTokens.FIELD, exchange.token());
    }

    /** Returns a hidden field. */
    public static Html hidden(String name, Object value) {
        return Html.of("<input type=\"hidden\" name=\"{}\" value=\"{}\">", name, value);
    }

    /** Returns a form that is one button. */
    public static Html button(Exchange exchange, String action, String style, Html label, Html... hidden) {
        return Html.of(
                "<form method=\"post\" action=\"{}\" class=\"one-button\">{}{}<button class=\"{}\">{}</button></form>",
                action,
                token(exchange),
                List.of(hidden),
                style,
                label);
    }

    /** Returns a field with its label above. */
    public static Html field(String name, String label, String type, String value, String help) {
        return Html.of(
                """
                <div class="field-group">
                <label for="f-{}">{}</label>
                <input class="text" type="{}" id="f-{}" name="{}" value="{}"{}>{}
                </div>""",
                name,
                label,
                type,
                name,
                name,
                value,
                Html.when(!help.isEmpty(), Html.of(" aria-describedby=\"h-{}\"", name)),
                Html.when(!help.isEmpty(), Html.of("<div class=\"description\" id=\"h-{}\">{}</div>", name, help)));
    }

    /** Returns a choice with its label above. */
    public static Html choice(String name, String label, List<Option> options, String chosen) {
        List<Html> rows = options.stream()
                .map(option -> Html.of(
                        "<option value=\"{}\"{}>{}</option>",
                        option.value(),
                        Html.when(option.value().equals(chosen), Html.of(" selected")),
                        option.label()))
                .toList();
        return Html.of(
                "<div class=\"field-group\"><label for=\"f-{}\">{}</label><select class=\"select\" id=\"f-{}\" name=\"{}\">{}</select></div>",
                name,
                label,
                name,
                name,
                rows);
    }

    /** Returns a checkbox with its label behind. */
    public static Html check(String name, String value, String label, boolean checked) {
        return Html.of(
                "<label class=\"check\"><input type=\"checkbox\" name=\"{}\" value=\"{}\"{}> {}</label>",
                name,
                value,
                Html.when(checked, Html.of(" checked")),
                label);
    }

    /** Returns a message; {@code kind} is {@code error}, {@code warning}, {@code success} or {@code info}. */
    public static Html message(String kind, String text) {
        return Html.of(
                "<div class=\"aui-message aui-message-{}\" role=\"{}\"><p>{}</p></div>",
                kind,
                kind.equals("error") ? "alert" : "status",
                text);
    }

    /** One line of a choice. */
    public record Option(String value, String label) {}
}
