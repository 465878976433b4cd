package org.gilde.e2e.browser;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;

/** Hands that click. */
final class Mouse implements Hands {

    @Override
    public void press(Locator target) {
        target.click();
    }

    @Override
    public void write(Locator field, String text) {
        field.click();
        field.fill(text);
    }

    @Override
    public void choose(Locator list, String value) {
        list.selectOption(value);
    }

    @Override
    public void pick(Locator field, Path file) {
        field.setInputFiles(file);
    }
}
