package org.gilde.confluence.founding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The pages that a community begins with, by its kind, in each of the app's languages. */
public final class PracticePages {
    /** Languages the pages are written in; the first for whoever reads another. */
    public static final List<String> LANGUAGES = List.of("en", "nl", "fr", "de");

    static final String HOME = "home";
    static final List<String> BELOW = List.of(
            "about",
            "knowledge",
            "questions",
            "experiences",
            "developments",
            "people",
            "learning",
            "groups",
            "health",
            "desk");
    static final List<String> LEARNING = List.of(
            "lc-home", "lc-before", "lc-learning", "lc-applying", "lc-looking-back", "lc-sharing", "lc-closing");
    private static final String DESK = "desk";
    private static final Set<String> TOPICAL = Set.of("knowledge", "learning");

    private final KnownMacros macros;
    private final DeskLink desks;

    /** Pages with only these macros on them, and links to these desks. */
    public PracticePages(KnownMacros macros, DeskLink desks) {
        this.macros = macros;
        this.desks = desks;
    }

    /** Returns the pages in the order in which they are made, the home page first. */
    List<FoundingPage> of(Founding.Request request) {
        List<String> names = names(request);
        Map<String, PageText> texts = new HashMap<>();
        Map<String, String> gaps = new HashMap<>();
        gaps.put("domain", request.domain());
        gaps.put(DESK, desks.of(request.key()));
        for (String name : names) {
            PageText text = PageText.of(request.language(), name);
            texts.put(name, text);
            gaps.put("title:" + name, text.title());
        }
        Set<String> known = macros.names();
        String first = names.get(0);
        String home = gaps.getOrDefault("title:" + first, "");
        return names.stream()
                .flatMap(name -> Optional.ofNullable(texts.get(name)).stream()
                        .map(text -> new FoundingPage(
                                name,
                                first.equals(name) ? Optional.empty() : Optional.of(home),
                                text.title(),
                                text.storage(known, gaps),
                                labels(name, request),
                                DESK.equals(name))))
                .toList();
    }

    /**
     * Returns what a page that was made before lacks of what it would have today.
     *
     * @param domain what the page's community is about now
     */
    public List<Addition> additions(MadePage page, String domain) {
        Set<String> known = macros.names();
        if (page.settled().containsAll(known)) {
            return List.of();
        }
        return PageText.of(page.language(), page.name()).additions(known, page.settled(), gap -> switch (gap) {
            case "domain" -> domain;
            case DESK -> desks.of(page.community());
            default ->
                PageText.of(page.language(), gap.replaceFirst("^title:", "")).title();
        });
    }

    /** Returns the macros that pages are made with now. */
    Set<String> macros() {
        return macros.names();
    }

    /** A page of a Learning Community has its own name for a label, by which the phase it belongs to finds it. */
    private static Set<String> labels(String name, Founding.Request request) {
        if (request.plan().isPresent()) {
            return Set.of("gilde-" + name);
        }
        return TOPICAL.contains(name) ? request.topics() : Set.of();
    }

    private static List<String> names(Founding.Request request) {
        return request.plan().isPresent()
                ? LEARNING
                : Stream.concat(Stream.of(HOME), BELOW.stream()).toList();
    }
}
