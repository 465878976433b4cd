package org.gilde.confluence.founding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pages that a Community of Practice begins with, in each of the app's languages. */
public final class PracticePages {
    /** Languages the pages are written in; the first for whoever reads another. */
    public static final List<String> LANGUAGES = List.of("en", "nl", "fr", "de");

    static final String HOME = "home";
    static final List<String> BELOW = List.of(
            "about", "knowledge", "questions", "experiences", "developments", "people", "learning", "groups", "health");
    private static final Set<String> TOPICAL = Set.of("knowledge", "learning");

    private final KnownMacros macros;

    /** Pages with only these macros on them. */
    public PracticePages(KnownMacros macros) {
        this.macros = macros;
    }

    /** Returns the pages in the order in which they are made, the home page first. */
    List<FoundingPage> of(Founding.Request request) {
        Map<String, PageText> texts = new HashMap<>();
        Map<String, String> gaps = new HashMap<>();
        gaps.put("domain", request.domain());
        for (String name : names()) {
            PageText text = PageText.of(request.language(), name);
            texts.put(name, text);
            gaps.put("title:" + name, text.title());
        }
        Set<String> known = macros.names();
        String home = gaps.getOrDefault("title:" + HOME, "");
        return names().stream()
                .flatMap(name -> Optional.ofNullable(texts.get(name)).stream()
                        .map(text -> new FoundingPage(
                                name,
                                HOME.equals(name) ? Optional.empty() : Optional.of(home),
                                text.title(),
                                text.storage(known, gaps),
                                TOPICAL.contains(name) ? request.topics() : Set.of())))
                .toList();
    }

    private static List<String> names() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(HOME), BELOW.stream())
                .toList();
    }
}
