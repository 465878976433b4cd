package org.gilde.e2e.browser;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;

/** How somebody works a page. Each deed is about exactly one element. */
interface Hands {
    /** Follows a link, presses a button or ticks a box. */
    void press(Locator target);

    /** Replaces what stands in a field. */
    void write(Locator field, String text);

    /** Chooses from a closed list by the value of its option. */
    void choose(Locator list, String value);

    /** Chooses a file, past the browser's own dialog: whether a test sees that open depends on who is quicker. */
    void pick(Locator field, Path file);
}
