package org.gilde.workbench.page.write;

import java.util.List;
import java.util.Optional;
import org.gilde.workbench.app.Macros;
import org.gilde.workbench.app.XsrfTokens;
import org.gilde.workbench.content.Addresses;
import org.gilde.workbench.content.ContentException;
import org.gilde.workbench.content.PageEdit;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Forms;
import org.gilde.workbench.page.frame.Frame;
import org.gilde.workbench.page.frame.View;
import org.gilde.workbench.page.read.Bodies;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.page.web.Gate;
import org.gilde.workbench.page.web.Refusal;
import org.gilde.workbench.permission.SpaceRight;
import org.gilde.workbench.service.ContentEvents;
import org.gilde.workbench.storage.StorageException;
import org.gilde.workbench.storage.StorageParser;
import org.gilde.workbench.store.Stores;

/** Writes pages and blog posts. Whatever goes wrong, the author keeps what they typed. */
public final class EditPage {
    private final Stores stores;
    private final Gate gate;
    private final Frame frame;
    private final Bodies bodies;
    private final EditorView view;
    private final XsrfTokens tokens;
    private final ContentEvents events;

    /** Writes to these. */
    public EditPage(
            Stores stores,
            Gate gate,
            Frame frame,
            Bodies bodies,
            Macros macros,
            XsrfTokens tokens,
            ContentEvents events) {
        this.stores = stores;
        this.gate = gate;
        this.frame = frame;
        this.bodies = bodies;
        this.view = new EditorView(stores, macros);
        this.tokens = tokens;
        this.events = events;
    }

    /** Answers {@code /pages/editpage.action?pageId=…} with the editor. */
    public Answer edit(Exchange exchange) {
        WikiPage page = gate.editable(exchange, exchange.need("pageId"));
        return editor(exchange, Draft.of(page), Html.EMPTY, Optional.empty());
    }

    /** Answers {@code /pages/createpage.action} with an empty editor. */
    public Answer create(Exchange exchange) {
        return create(exchange, false);
    }

    /** Answers {@code /pages/createblogpost.action} with an empty editor. */
    public Answer createPost(Exchange exchange) {
        return create(exchange, true);
    }

    private Answer create(Exchange exchange, boolean isPost) {
        exchange.needUser();
        List<WikiSpace> spaces = writable(exchange);
        Gate.need(exchange, !spaces.isEmpty());
        String space = exchange.given("spaceKey").orElse(spaces.get(0).key());
        Draft draft = Draft.empty(space, exchange.number("parentPageId"), exchange.text("title"), isPost);
        return editor(exchange, draft, Html.EMPTY, Optional.empty());
    }

    /** Answers the editor of a page that exists: saves, or shows a preview. */
    public Answer saveEdit(Exchange exchange) {
        long id = exchange.need("pageId");
        boolean isPost = stores.pages().find(id).filter(WikiPage::isPost).isPresent();
        Draft draft = Draft.typed(exchange, Optional.of(id), isPost);
        return saved(exchange, draft, author -> {
            WikiPage page = gate.editable(exchange, id);
            WikiPage changed = stores.editor()
                    .save(new PageEdit(page.id(), draft.basedOn(), draft.title(), draft.body(), draft.note(), author));
            events.updated(changed);
            return changed;
        });
    }

    /** Answers the editor of a new page: saves, or shows a preview. */
    public Answer saveNew(Exchange exchange) {
        return saveNew(exchange, false);
    }

    /** Answers the editor of a new blog post: saves, or shows a preview. */
    public Answer saveNewPost(Exchange exchange) {
        return saveNew(exchange, true);
    }

    private Answer saveNew(Exchange exchange, boolean isPost) {
        Draft draft = Draft.typed(exchange, Optional.empty(), isPost);
        return saved(exchange, draft, author -> {
            WikiSpace space = gate.space(exchange, draft.spaceKey(), SpaceRight.EDIT);
            draft.parent().ifPresent(parent -> gate.page(exchange, parent));
            WikiPage made = draft.isPost()
                    ? stores.editor().post(space, draft.title(), draft.body(), author)
                    : stores.editor().create(space, draft.parent(), draft.title(), draft.body(), author);
            events.created(made);
            return made;
        });
    }

    private Answer saved(Exchange exchange, Draft draft, Saving saving) {
        if (!tokens.isValid(exchange.request()) || !exchange.viewer().isKnown()) {
            return editor(exchange, draft, error(exchange.say("edit.stale")), Optional.empty());
        }
        try {
            StorageParser.check(draft.body());
            if (exchange.text("action").equals("preview")) {
                return preview(exchange, draft);
            }
            return Answer.redirect(Addresses.page(saving.save(exchange.viewer().key())));
        } catch (StorageException e) {
            return editor(exchange, draft, malformed(exchange, e), Optional.empty());
        } catch (ContentException e) {
            return refused(exchange, draft, e);
        } catch (Refusal e) {
            return editor(exchange, draft, error(exchange.say("refused." + e.reason())), Optional.empty());
        }
    }

    private Answer preview(Exchange exchange, Draft draft) {
        Optional<WikiPage> page = draft.page().map(id -> gate.page(exchange, id));
        String space = page.map(WikiPage::spaceKey).orElse(draft.spaceKey());
        return editor(exchange, draft, Html.EMPTY, Optional.of(bodies.draft(exchange, page, space, draft.body())));
    }

    private Answer refused(Exchange exchange, Draft draft, ContentException e) {
        if (e.reason() != ContentException.Reason.EDITED_MEANWHILE) {
            return editor(exchange, draft, error(exchange.say("content." + e.reason())), Optional.empty());
        }
        WikiPage newest = gate.page(exchange, draft.page().orElseThrow());
        Html message = Html.of(
                "<div class=\"aui-message aui-message-warning\" role=\"alert\"><p>{}</p><p><a target=\"_blank\" rel=\"noopener\" href=\"/pages/viewversion.action?pageId={}&version={}\">{}</a></p></div>",
                exchange.say("content.EDITED_MEANWHILE"),
                newest.id(),
                newest.version(),
                exchange.say("edit.see-other", newest.version()));
        return editor(exchange, draft.onTopOf(newest.version()), message, Optional.empty());
    }

    private Answer editor(Exchange exchange, Draft draft, Html messages, Optional<Html> preview) {
        Html content = view.of(exchange, draft, writable(exchange), messages, preview);
        String title = exchange.say(EditorView.title(draft));
        return Answer.page(frame.document(exchange, View.plain(title, "editor", content)));
    }

    private List<WikiSpace> writable(Exchange exchange) {
        return stores.spaces().visible(exchange.viewer()).stream()
                .filter(space -> stores.access().may(exchange.viewer(), SpaceRight.EDIT, space.id()))
                .toList();
    }

    private static Html malformed(Exchange exchange, StorageException e) {
        return Html.of(
                "<div class=\"aui-message aui-message-error\" role=\"alert\" data-row=\"{}\" data-column=\"{}\"><p>{}</p></div>",
                e.row(),
                e.column(),
                Bodies.problem(exchange, e));
    }

    private static Html error(String text) {
        return Forms.message("error", text);
    }

    /** Saves a draft for an author and returns the page. */
    @FunctionalInterface
    private interface Saving {
        WikiPage save(String author);
    }
}
