package org.gilde.workbench.page.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gilde.workbench.app.SpaceBlueprints;
import org.gilde.workbench.app.XsrfTokens;
import org.gilde.workbench.content.Addresses;
import org.gilde.workbench.content.ContentException;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Forms;
import org.gilde.workbench.page.frame.Frame;
import org.gilde.workbench.page.frame.Links;
import org.gilde.workbench.page.frame.View;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.page.web.Gate;
import org.gilde.workbench.page.web.Refusal;
import org.gilde.workbench.service.BlueprintSpaces;
import org.gilde.workbench.user.Groups;

/**
 * What Confluence shows as the dialog for new spaces: what kinds there are, then the wizard of the one chosen. Here these
 * are pages; a script runs what the app hooks into its wizard.
 */
public final class SpaceDialog {
    private static final String ADDRESS = "/spaces/createdialog.action";

    /** The host's own template that every app's wizard for a space calls. */
    private static final String FIELDS = "Confluence.Templates.Blueprints.CreateSpace.createSpaceFormFields";

    private final SpaceBlueprints blueprints;
    private final BlueprintSpaces making;
    private final Frame frame;

    /** Offers these. */
    public SpaceDialog(SpaceBlueprints blueprints, BlueprintSpaces making, Frame frame) {
        this.blueprints = blueprints;
        this.making = making;
        this.frame = frame;
    }

    /** Says whether somebody may make a space here. */
    public static boolean mayCreate(Exchange exchange) {
        return exchange.viewer().administrator() || exchange.viewer().groups().contains(Groups.USERS);
    }

    /** Shows what kinds of space there are, or the wizard of one. */
    public Answer ask(Exchange exchange) {
        Gate.need(exchange, mayCreate(exchange));
        return exchange.given("item").isPresent() ? wizard(exchange, chosen(exchange), Html.EMPTY) : kinds(exchange);
    }

    /** Makes a space of the chosen kind. */
    public Answer create(Exchange exchange) {
        Gate.need(exchange, mayCreate(exchange));
        SpaceBlueprints.Offer offer = chosen(exchange);
        Map<String, String> answers = new HashMap<>();
        exchange.request().getParameterMap().keySet().forEach(name -> answers.put(name, exchange.text(name)));
        answers.remove(XsrfTokens.FIELD);
        answers.remove("item");
        try {
            return Answer.redirect(Addresses.space(
                    making.make(offer, answers, exchange.needUser()).key()));
        } catch (ContentException e) {
            return wizard(exchange, offer, Forms.message("error", exchange.say("content." + e.reason())));
        }
    }

    private SpaceBlueprints.Offer chosen(Exchange exchange) {
        return blueprints.find(exchange.text("item")).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND));
    }

    private Answer kinds(Exchange exchange) {
        List<Html> offers = blueprints.all().stream()
                .map(offer -> kind(
                        Html.of("{}?item={}", ADDRESS, Links.encode(offer.item())),
                        offer.icon()
                                .map(icon -> Html.of("<img src=\"{}\" alt=\"\">", icon))
                                .orElse(Html.EMPTY),
                        offer.name(),
                        offer.description()))
                .toList();
        Html blank = Html.when(
                exchange.viewer().administrator(),
                kind(
                        Html.of("/spaces/createspace.action"),
                        Html.EMPTY,
                        exchange.say("spaces.blank"),
                        exchange.say("spaces.blank.help")));
        Html content = Html.of(
                "<h1>{}</h1><ul class=\"space-kinds\">{}{}</ul>{}",
                exchange.say("spaces.create"),
                blank,
                offers,
                Html.when(offers.isEmpty(), Html.of("<p class=\"subtle\">{}</p>", exchange.say("spaces.kinds.none"))));
        return page(exchange, content, Html.EMPTY);
    }

    private static Html kind(Html address, Html icon, String name, String description) {
        return Html.of("<li>{}<a href=\"{}\"><strong>{}</strong></a><p>{}</p></li>", icon, address, name, description);
    }

    private Answer wizard(Exchange exchange, SpaceBlueprints.Offer offer, Html message) {
        SpaceBlueprints.Page page = offer.page().orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND));
        String form = page.form().write(Map.of("atlToken", exchange.token()), name -> own(exchange, name));
        Html content = Html.of(
                """
                <h1>{}</h1>{}<div class="wizard" data-wizard="{}" data-page="{}" data-action="{}">
                <div class="wizard-page">{}<div class="buttons"><button class="aui-button aui-button-primary" type="button" data-create>{}</button></div></div>
                <aside><h2>{}</h2><p>{}</p></aside></div>""",
                page.title(),
                message,
                offer.item(),
                page.id(),
                ADDRESS,
                Html.written(form),
                exchange.say("spaces.create.button"),
                page.asideTitle(),
                page.asideText());
        return page(exchange, content, Html.of("<script src=\"/wiki-assets/wizard.js\" defer></script>"));
    }

    private static String own(Exchange exchange, String template) {
        if (!template.equals(FIELDS)) {
            throw new IllegalStateException("The workbench has no template " + template);
        }
        return Html.of(
                        "{}{}",
                        Forms.field("name", exchange.say("space.name"), "text", exchange.text("name"), ""),
                        Forms.field(
                                "spaceKey",
                                exchange.say("space.key"),
                                "text",
                                exchange.text("spaceKey"),
                                exchange.say("space.key.help")))
                .toString();
    }

    private Answer page(Exchange exchange, Html content, Html head) {
        View view = View.plain(exchange.say("spaces.create"), Frame.CREATE_SPACE, content);
        return Answer.page(frame.document(exchange, view.withHead(head)));
    }
}
