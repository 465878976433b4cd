package org.gilde.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Hands that never touch a mouse: go from one control to the next with Tab, and see at each where they are. */
final class Keyboard implements Hands {
    private static final int MOST_STOPS = 250;
    private static final String THERE = "there";
    private static final String STOP =
            """
            target => {
              const here = document.activeElement;
              if (here && here !== document.body) {
                const look = getComputedStyle(here);
                const outlined = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0;
                // The button inside a field for dates is the browser's own, and so is the ring around it.
                const inside = here.type === 'date' && !here.matches(':focus-visible');
                if (!outlined && !inside && look.boxShadow === 'none') {
                  return 'no visible focus on ' + here.outerHTML.slice(0, 200);
                }
              }
              return here === target ? 'there' : '';
            }""";

    @Override
    public void press(Locator target) {
        reach(target);
        boolean isLink = (Boolean) target.evaluate("e => e.localName === 'a' && !e.hasAttribute('role')");
        target.page().keyboard().press(isLink ? "Enter" : "Space");
    }

    @Override
    public void write(Locator field, String text) {
        reach(field);
        field.page().keyboard().press("ControlOrMeta+a");
        field.page().keyboard().type(text);
    }

    /** Goes through the list with the arrows, down from its first option. */
    @Override
    public void choose(Locator list, String value) {
        reach(list);
        Page page = list.page();
        int options = list.locator("option").count();
        page.keyboard().press("Home");
        for (int option = 0; option < options && !list.inputValue().equals(value); option++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(list.inputValue()).isEqualTo(value);
    }

    @Override
    public void pick(Locator field, Path file) {
        reach(field);
        field.setInputFiles(file);
    }

    private static void reach(Locator target) {
        target.waitFor();
        Page page = target.page();
        ElementHandle element = target.elementHandle();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            String seen = (String) page.evaluate(STOP, element);
            if (seen.equals(THERE)) {
                return;
            }
            assertThat(seen).as(page.url()).isEmpty();
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Out of reach by keyboard on " + page.url() + ": " + target);
    }
}
