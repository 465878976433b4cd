package org.gilde.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Somebody in a story that goes from screen to screen: their browser, their hands and their language. */
final class Player implements AutoCloseable {
    private static final String MACRO = "#content .gilde";

    private final Visit visit;
    private final Hands hands;
    private final Words words;

    private Player(Visit visit, Hands hands, Words words) {
        this.visit = visit;
        this.hands = hands;
        this.words = words;
    }

    /** Goes on where they logged in, and has the wiki speak their language. */
    static Player of(Visit visit, Hands hands, Words words) {
        Player player = new Player(visit, hands, words);
        Locator language = player.page().locator("form.languages button[value=" + words.language() + "]");
        if (language.getAttribute("aria-current") == null) {
            hands.press(language);
            player.page().locator("html[lang=" + words.language() + "]").waitFor();
        }
        return player;
    }

    Words words() {
        return words;
    }

    Page page() {
        return visit.page();
    }

    /** Returns what a page holds beside the wiki's own frame. */
    Locator content() {
        return page().locator("#content");
    }

    /** Opens an address. */
    void open(String path) {
        visit.open(path);
    }

    /** Looks at what the app shows: nothing of it is a barrier, and the browser has no complaint. */
    void look(String picture) {
        boolean isInPage = page().locator(MACRO).count() > 0;
        assertThat(Axe.barriers(page(), isInPage ? MACRO : "#content"))
                .as(picture)
                .isEmpty();
        assertThat(visit.complaints()).as(picture).isEmpty();
        visit.picture("story-" + words.language() + "-" + picture);
    }

    /** Follows the link in the content of exactly that name. */
    void follow(String name) {
        hands.press(content()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true)));
    }

    /** Presses the button in the content of exactly that name. */
    void press(String name) {
        hands.press(content()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true)));
    }

    /** Presses whatever that is. */
    void press(Locator target) {
        hands.press(target);
    }

    /** Writes into the field of that label. */
    void write(String label, String text) {
        hands.write(field(label), text);
    }

    /** Writes into that field. */
    void write(Locator field, String text) {
        hands.write(field, text);
    }

    /** Chooses from the list of that label by the value of its option. */
    void choose(String label, String value) {
        hands.choose(field(label), value);
    }

    /** Ticks the box of that label. */
    void tick(String label) {
        hands.press(field(label));
    }

    /** Chooses a file in the field of that label. */
    void pick(String label, Path file) {
        hands.pick(field(label), file);
    }

    /** Waits for an address with that in it. */
    void arrive(String part) {
        page().waitForURL(Pattern.compile(Pattern.quote(part)));
    }

    private Locator field(String label) {
        return content().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    @Override
    public void close() {
        visit.close();
    }
}
