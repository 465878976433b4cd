package org.gilde.workbench.storage;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which elements and attributes the storage format has. Nothing that runs in a browser is among them. */
final class Elements {
    private static final Set<String> XHTML = Set.of(
            "p",
            "br",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "strong",
            "b",
            "em",
            "i",
            "u",
            "s",
            "del",
            "ins",
            "sub",
            "sup",
            "small",
            "code",
            "pre",
            "blockquote",
            "q",
            "cite",
            "abbr",
            "span",
            "div",
            "a",
            "img",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "colgroup",
            "col",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "time",
            "section",
            "big",
            "tt",
            "kbd",
            "samp",
            "var",
            "address",
            "center",
            "font",
            "strike");
    private static final Set<String> CONFLUENCE = Set.of(
            "ac:structured-macro",
            "ac:parameter",
            "ac:rich-text-body",
            "ac:plain-text-body",
            "ac:link",
            "ac:link-body",
            "ac:plain-text-link-body",
            "ac:image",
            "ac:caption",
            "ac:layout",
            "ac:layout-section",
            "ac:layout-cell",
            "ac:task-list",
            "ac:task",
            "ac:task-id",
            "ac:task-uuid",
            "ac:task-status",
            "ac:task-body",
            "ac:emoticon",
            "ac:inline-comment-marker",
            "ac:placeholder",
            "ri:page",
            "ri:blog-post",
            "ri:space",
            "ri:user",
            "ri:attachment",
            "ri:url",
            "ri:content-entity",
            "ri:shortcut");
    private static final Set<String> EMPTY = Set.of("br", "hr", "img", "col");
    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "title",
            "lang",
            "dir",
            "colspan",
            "rowspan",
            "scope",
            "headers",
            "start",
            "type",
            "value",
            "alt",
            "width",
            "height",
            "datetime",
            "align",
            "valign",
            "cite",
            "color");
    private static final Pattern STYLE = Pattern.compile(
            "(?:text-align|color|background-color|width|margin-left|list-style-type|font-weight|text-decoration)"
                    + "\\s*:[\\w#%.,() -]{1,60}");
    private static final Map<String, String> ADDRESSES = Map.of("href", "a", "src", "img");

    private Elements() {}

    static boolean isKnown(String name) {
        return XHTML.contains(name) || CONFLUENCE.contains(name);
    }

    static boolean isXhtml(String name) {
        return XHTML.contains(name);
    }

    static boolean isEmpty(String name) {
        return EMPTY.contains(name);
    }

    /** Returns the attribute as it may stand in HTML; anything that could run or mislead is left out. */
    static Optional<String> attribute(String element, String name, String value) {
        if (name.equals("style")) {
            return Optional.of(value).filter(Elements::isPlainStyle);
        }
        if (element.equals(ADDRESSES.get(name))) {
            return address(value);
        }
        boolean plain = ATTRIBUTES.contains(name) || name.startsWith("aria-");
        return Optional.of(value).filter(text -> plain);
    }

    /** Returns an address that a browser may follow: of the web, of mail, or within the wiki. */
    static Optional<String> address(String value) {
        String address = value.strip();
        String lower = address.toLowerCase(Locale.ROOT);
        boolean safe = lower.startsWith("https://")
                || lower.startsWith("http://")
                || lower.startsWith("mailto:")
                || lower.startsWith("tel:")
                || (lower.startsWith("/") && !lower.startsWith("//") && !lower.startsWith("/\\"))
                || lower.startsWith("#");
        return Optional.of(address).filter(text -> safe);
    }

    private static boolean isPlainStyle(String style) {
        return !style.contains("url")
                && Stream.of(style.split(";"))
                        .map(String::strip)
                        .filter(rule -> !rule.isEmpty())
                        .allMatch(rule -> STYLE.matcher(rule).matches());
    }
}
