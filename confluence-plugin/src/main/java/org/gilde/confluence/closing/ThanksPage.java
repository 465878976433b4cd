package org.gilde.confluence.closing;

import java.util.List;

/** The page that thanks everybody, in Confluence's storage format. */
final class ThanksPage {
    private ThanksPage() {}

    /**
     * Returns its body.
     *
     * @param moved titles of the pages that stand in the community above now
     */
    static String storage(Closing.Thanks thanks, String parent, List<String> moved) {
        StringBuilder storage = new StringBuilder();
        thanks.words()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> storage.append("<p>").append(escape(line)).append("</p>"));
        storage.append("<p>").append(escape(thanks.goesOn())).append("</p>");
        if (!moved.isEmpty()) {
            storage.append("<p>").append(escape(thanks.movedUp())).append("</p><ul>");
            moved.forEach(title -> storage.append("<li><ac:link><ri:page ri:space-key=\"")
                    .append(escape(parent))
                    .append("\" ri:content-title=\"")
                    .append(escape(title))
                    .append("\"/></ac:link></li>"));
            storage.append("</ul>");
        }
        return storage.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
