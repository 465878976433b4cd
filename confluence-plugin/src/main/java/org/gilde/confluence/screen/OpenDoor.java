package org.gilde.confluence.screen;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.text.Phrases;

/** The door of pages that want nobody logged in. Their address may be a secret: no page that they lead to learns it. */
public final class OpenDoor {
    private static final String SEALED =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Stage stage;
    private final Supplier<Phrases> reader;

    /** Prints with these. */
    public OpenDoor(Stage stage, Supplier<Phrases> reader) {
        this.stage = stage;
        this.reader = reader;
    }

    /** Returns a page of its own, without what surrounds the wiki's pages. */
    public Answer page(String template, Object view) {
        return Answer.page(stage.render(template, Map.of("text", reader.get(), "view", view)));
    }

    /** Sends an answer that no cache keeps and no search engine lists. */
    public void send(Answer answer, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Content-Security-Policy", SEALED);
        answer.send(response);
    }
}
