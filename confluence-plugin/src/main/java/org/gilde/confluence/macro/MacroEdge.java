package org.gilde.confluence.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gilde.confluence.life.Off;
import org.gilde.confluence.life.OffException;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Features;
import org.gilde.confluence.text.Phrases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where macros meet the host: whatever goes wrong inside becomes a plain sentence, and the page still renders. */
public final class MacroEdge {
    private static final Logger LOG = LoggerFactory.getLogger(MacroEdge.class);

    private final Viewings viewings;
    private final Stage stage;
    private final Features features;

    /** Macros that look through these and print on that, where the app has what it needs. */
    public MacroEdge(Viewings viewings, Stage stage, Features features) {
        this.viewings = viewings;
        this.stage = stage;
        this.features = features;
    }

    /** Returns the macro's HTML. Off the wiki's own pages it is read and rendered as an anonymous reader sees it. */
    String show(String macro, ConversionContext context, Function<Viewing, Drawing<?>> read) {
        Optional<Off> off = features.off(Feature.MACROS);
        if (off.isPresent()) {
            return off(off.get());
        }
        Viewing viewing = viewings.of(context);
        stage.require("gilde-macros");
        return viewing.screen() ? draw(macro, viewing, read) : stage.asAnonymous(() -> draw(macro, viewing, read));
    }

    private String off(Off why) {
        try {
            Phrases phrases = viewings.phrases();
            return message(new MacroMessage(
                    "warning", phrases.get("gilde.off.title"), phrases.get(why.key()), phrases.language()));
        } catch (LinkageError noPages) {
            return "<p>Gilde is off in this Confluence.</p>";
        }
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // the edge: a macro must never take its page down
    private String draw(String macro, Viewing viewing, Function<Viewing, Drawing<?>> read) {
        Phrases phrases = viewing.phrases();
        try {
            Drawing<?> drawing = read.apply(viewing);
            return stage.render(
                    "templates/gilde/" + macro + ".vm",
                    Map.of("text", phrases, "frame", drawing.frame(), "view", drawing.view()));
        } catch (BadParameterException e) {
            return message(e.message(viewing));
        } catch (OffException e) {
            return off(e.why());
        } catch (RuntimeException | LinkageError e) {
            String number = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Macro {} could not be shown, number {}", macro, number, e);
            return message(new MacroMessage(
                    "warning",
                    phrases.get("gilde.problem.title"),
                    phrases.fill("gilde.problem.text", number),
                    phrases.language()));
        }
    }

    private String message(MacroMessage message) {
        return stage.render("templates/gilde/macro-message.vm", Map.of("message", message));
    }
}
