package org.gilde.workbench.page.write;

import java.util.List;
import java.util.Optional;
import org.gilde.workbench.app.Macros;
import org.gilde.workbench.content.Addresses;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Forms;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.store.Stores;

/** The editor: a title, the text in storage format, a way to insert macros, a preview. */
final class EditorView {
    private final Stores stores;
    private final MacroPicker picker;

    EditorView(Stores stores, Macros macros) {
        this.stores = stores;
        this.picker = new MacroPicker(macros);
    }

    Html of(Exchange exchange, Draft draft, List<WikiSpace> spaces, Html messages, Optional<Html> preview) {
        return Html.of(
                """
                <h1>{}</h1>{}{}
                <form class="aui editor" method="post" action="{}" id="editor">{}{}{}
                {}
                <div class="field-group"><label for="title">{}</label>
                <input class="text title" id="title" name="title" value="{}" maxlength="255" required></div>
                <div class="field-group"><label for="body">{}</label>
                <div class="toolbar" role="toolbar" aria-label="{}" hidden>{}
                <button type="button" class="aui-button" data-open-picker>+ {}</button></div>
                <textarea class="textarea" id="body" name="body" rows="22" spellcheck="true">{}</textarea>
                <div class="description">{}</div></div>
                <div class="field-group"><label for="note">{}</label>
                <input class="text" id="note" name="note" value="{}" maxlength="255"></div>
                <div class="buttons"><button class="aui-button aui-button-primary" name="action" value="save">{}</button>
                <button class="aui-button" name="action" value="preview">{}</button>
                <a class="aui-button aui-button-link" href="{}">{}</a></div>
                </form>{}""",
                exchange.say(title(draft)),
                messages,
                preview.map(html -> preview(exchange, draft, html)),
                action(draft),
                Forms.token(exchange),
                Forms.hidden("basedOn", draft.basedOn()),
                draft.page().map(page -> Forms.hidden("pageId", page)),
                place(exchange, draft, spaces),
                exchange.say("edit.page-title"),
                draft.title(),
                exchange.say("edit.body"),
                exchange.say("edit.toolbar"),
                toolbar(exchange),
                exchange.say("macro.pick"),
                "\n" + draft.body(),
                exchange.say("edit.help"),
                exchange.say("edit.note"),
                draft.note(),
                exchange.say("edit.save"),
                exchange.say("edit.preview"),
                cancel(draft),
                exchange.say("cancel"),
                picker.of(exchange));
    }

    /** Returns the key of what is being done. */
    static String title(Draft draft) {
        if (draft.page().isPresent()) {
            return draft.isPost() ? "edit.post" : "edit.title";
        }
        return draft.isPost() ? "create.post" : "create.title";
    }

    private static String action(Draft draft) {
        if (draft.page().isPresent()) {
            return "/pages/doeditpage.action";
        }
        return draft.isPost() ? "/pages/docreateblogpost.action" : "/pages/docreatepage.action";
    }

    private static Html preview(Exchange exchange, Draft draft, Html body) {
        return Html.of(
                "<section class=\"preview\" aria-label=\"{}\"><p class=\"subtle\">{}</p><h1>{}</h1><div class=\"wiki-content\">{}</div></section>",
                exchange.say("edit.preview"),
                exchange.say("edit.previewing"),
                draft.title(),
                body);
    }

    // A new page needs a place; a page that exists has one.
    private Html place(Exchange exchange, Draft draft, List<WikiSpace> spaces) {
        if (draft.page().isPresent()) {
            return Html.EMPTY;
        }
        Html parent = draft.parent()
                .flatMap(stores.pages()::find)
                .filter(page -> stores.access().mayView(exchange.viewer(), page))
                .map(page -> Html.of(
                        "<p>{} <a href=\"{}\">{}</a></p>{}{}",
                        exchange.say("create.under"),
                        Addresses.page(page),
                        page.title(),
                        Forms.hidden("parentPageId", page.id()),
                        Forms.hidden("spaceKey", page.spaceKey())))
                .orElse(Html.EMPTY);
        if (!parent.toString().isEmpty()) {
            return parent;
        }
        List<Forms.Option> options = spaces.stream()
                .map(space -> new Forms.Option(space.key(), space.name()))
                .toList();
        return Forms.choice("spaceKey", exchange.say("create.space"), options, draft.spaceKey());
    }

    private static Html toolbar(Exchange exchange) {
        return List.of("h2", "strong", "em", "ul", "a", "table").stream()
                .map(name -> Html.of(
                        "<button type=\"button\" class=\"aui-button\" data-snippet=\"{}\" title=\"{}\" aria-label=\"{}\">{}</button>",
                        name,
                        exchange.say("snippet." + name),
                        exchange.say("snippet." + name),
                        exchange.say("snippet." + name + ".sign")))
                .collect(Html.joined());
    }

    private static String cancel(Draft draft) {
        return draft.page()
                .or(draft::parent)
                .map(page -> "/pages/viewpage.action?pageId=" + page)
                .orElse("/");
    }
}
