package org.gilde.workbench.page.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilde.workbench.app.Decorator;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Frame;
import org.gilde.workbench.page.frame.View;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.page.web.Exchanges;

/** Puts the wiki's frame around pages of apps that ask for it; what apps write is theirs and stays as it is. */
public final class AppDecorator implements Decorator {
    private static final Pattern WISH = Pattern.compile(
            "<meta\\s+name=[\"']decorator[\"']\\s+content=[\"'](atl\\.admin|atl\\.general)[\"']\\s*/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE = between("title");
    private static final Pattern HEAD = between("head");
    private static final Pattern BODY = between("body");
    private static final Pattern SELECTED =
            Pattern.compile("<content\\s+tag=[\"']selectedWebItem[\"']\\s*>(.*?)</content>", Pattern.DOTALL);

    private final Exchanges exchanges;
    private final Frame frame;
    private final AdminFrame admin;

    /** Decorates with these frames. */
    public AppDecorator(Exchanges exchanges, Frame frame, AdminFrame admin) {
        this.exchanges = exchanges;
        this.frame = frame;
        this.admin = admin;
    }

    @Override
    public String decorate(HttpServletRequest request, String html) {
        Matcher wish = WISH.matcher(html);
        if (!wish.find()) {
            return html;
        }
        Exchange exchange = exchanges.of(request);
        String title = unescape(first(TITLE, html).orElse("")).strip();
        Html head = Html.written(first(HEAD, html)
                .map(text -> WISH.matcher(text).replaceAll(""))
                .map(text -> TITLE.matcher(text).replaceAll(""))
                .orElse(""));
        String written = first(BODY, html).orElse(html);
        Html body = Html.written(SELECTED.matcher(written).replaceAll(""));
        if (wish.group(1).equals("atl.admin")) {
            return admin.document(
                            exchange, title, first(SELECTED, html).orElse("").strip(), head, body)
                    .toString();
        }
        View plain = View.plain(title, "app", body);
        return frame.document(exchange, new View(title, plain.space(), plain.page(), "app", head, body))
                .toString();
    }

    private static Optional<String> first(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Pattern between(String element) {
        return Pattern.compile(
                "<" + element + "(?:\\s[^>]*)?>(.*?)</" + element + ">", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    // The title comes as HTML and goes through escaping again.
    private static String unescape(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
