package org.gilde.e2e.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form on a page: where it goes, and what stands in its inputs already. */
record Form(String action, Map<String, String> fields) {
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");

    /** Returns the first form on the page that has an input of that name. */
    static Form holding(String input, String html) {
        return FORM.matcher(html)
                .results()
                .map(form -> of(form.group(1), form.group(2)))
                .filter(form -> form.fields.containsKey(input))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No form with " + input + " in: " + html));
    }

    private static Form of(String attributes, String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(body);
        while (input.find()) {
            attribute("name", input.group(1))
                    .ifPresent(name ->
                            fields.put(name, attribute("value", input.group(1)).orElse("")));
        }
        return new Form(attribute("action", attributes).orElse(""), fields);
    }

    private static Optional<String> attribute(String name, String attributes) {
        return ATTRIBUTE
                .matcher(attributes)
                .results()
                .filter(found -> found.group(1).equals(name))
                .map(found -> found.group(2).replace("&amp;", "&"))
                .findFirst();
    }

    /** Returns the same form with these filled in. */
    Form with(Map<String, String> filled) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(filled);
        return new Form(action, all);
    }
}
