package org.gilde.e2e.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Looks for barriers on a page with axe-core, by the rules of WCAG 2.2 A and AA. */
final class Axe {
    private static final String SCRIPT = read();

    private Axe() {}

    /** Returns the serious and critical barriers inside what the selector names, one line each; empty if there are none. */
    static List<String> barriers(Page page, String selector) {
        page.evaluate(SCRIPT);
        Object found = page.evaluate(
                """
                async selector => {
                  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
                  const result = await axe.run(selector, {runOnly: {type: 'tag', values: tags}});
                  return result.violations
                    .filter(v => v.impact === 'serious' || v.impact === 'critical')
                    .flatMap(v => v.nodes.map(n => v.id + ': ' + n.html + ' ' + n.failureSummary));
                }""",
                selector);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
