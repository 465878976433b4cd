package org.gilde.confluence.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.text.Phrases;

/** Tells from the host's rendering context who looks at what. */
public final class Viewings {
    private static final Set<String> SCREEN = Set.of("display", "preview");

    private final CurrentPerson current;
    private final Supplier<Phrases> phrases;
    private final Clock clock;
    private final Stage stage;

    /**
     * Looks of the current person.
     *
     * @param phrases in the language of who is asking
     */
    public Viewings(CurrentPerson current, Supplier<Phrases> phrases, Clock clock, Stage stage) {
        this.current = current;
        this.phrases = phrases;
        this.clock = clock;
        this.stage = stage;
    }

    /** Returns the texts in the language of who is asking. */
    Phrases phrases() {
        return phrases.get();
    }

    Viewing of(ConversionContext context) {
        boolean screen = context.getOutputType() != null && SCREEN.contains(context.getOutputType());
        Optional<ContentEntityObject> page = Optional.ofNullable(context.getEntity());
        return new Viewing(
                screen ? current.key() : Optional.empty(),
                screen,
                page.map(ContentEntityObject::getId).orElse(0L),
                Optional.ofNullable(context.getSpaceKey()).orElse(""),
                page.map(stage::labels).orElseGet(List::of),
                stage.base(screen),
                "gilde-" + UUID.randomUUID().toString().substring(0, 8),
                clock.instant(),
                phrases.get());
    }
}
