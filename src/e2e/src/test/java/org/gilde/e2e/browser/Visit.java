package org.gilde.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gilde.e2e.run.Artifacts;

/** One person at one browser: logs in, reads, clicks. Notes what the browser complains of. */
final class Visit implements AutoCloseable {
    static final String TOPIC_PAGE = "/display/INTAKE/Motivational+interviewing+in+intake+talks";
    static final int WIDE = 1280;
    static final int NARROW = 390;
    private static final int HEIGHT = 900;

    private final URI wiki;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private int loads;

    private Visit(URI wiki, BrowserContext context) {
        this.wiki = wiki;
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onLoad(loaded -> loads++);
    }

    /** Opens a wide, light browser and logs in. */
    static Visit of(Browser browser, URI wiki, String person) {
        Visit visit = new Visit(wiki, browser.newContext(options()));
        visit.logIn(person);
        return visit;
    }

    /** Opens a wide, light browser of somebody who shows key and secret wherever they are asked for. */
    static Visit of(Browser browser, URI address, String key, String secret) {
        return new Visit(address, browser.newContext(options().setHttpCredentials(key, secret)));
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(WIDE, HEIGHT)
                .setLocale("en-US")
                .setColorScheme(ColorScheme.LIGHT);
    }

    private void logIn(String person) {
        open("/login.action");
        page.locator("input[name=os_username]").fill(person);
        Locator password = page.locator("input[name=os_password]");
        password.fill(person);
        password.press("Enter");
        page.waitForURL(url -> !url.contains("login"));
        if (person.equals("admin")) {
            confirm(person);
        }
    }

    /** Gives the password again, as administrators have to before they administer. */
    void confirm(String password) {
        if (!page.url().contains("authenticate")) {
            open("/authenticate.action");
        }
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("authenticate"));
    }

    /** Goes on with another width and in other colors. */
    void look(int width, ColorScheme scheme) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** Opens an address of the wiki, and waits until its scripts and pictures are there. */
    void open(String path) {
        page.navigate(wiki.resolve(path).toString());
    }

    /** Chooses a language in the wiki's header, and waits for the page in that language. */
    void choose(String language) {
        int before = loads;
        page.locator("form.languages button[value=" + language + "]").click();
        page.waitForCondition(() -> loads > before);
    }

    Page page() {
        return page;
    }

    /** Returns the part of the page that the macro wrote. */
    Locator beside() {
        return page.locator(".gilde-beside");
    }

    /** Returns what the browser complained of so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Keeps a picture of the whole page. */
    void picture(String name) {
        Path folder = Artifacts.root().resolve("src/e2e/target/screenshots");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
