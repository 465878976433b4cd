package org.gilde.confluence.screen;

import java.util.List;
import org.gilde.confluence.text.Phrases;

/** The way between the administrator's screens. Only those are named that are there. */
public final class Tabs {
    private static final String FIRST = "/plugins/servlet/gilde/admin";
    private static final List<Place> PLACES = List.of(
            new Place("", "gilde.admin.tab.connection"),
            new Place("/people", "gilde.whois.title"),
            new Place("/topics", "gilde.admin.rules"),
            new Place("/verbs", "gilde.verbs.title"),
            new Place("/cohorts", "gilde.cohort.title"),
            new Place("/privacy", "gilde.level.admin"),
            new Place("/health", "gilde.health.title"),
            new Place("/data", "gilde.data.title"));

    private final String base;
    private final String asked;
    private final Phrases phrases;

    Tabs(String base, String asked, Phrases phrases) {
        this.base = base;
        this.asked = asked;
        this.phrases = phrases;
    }

    private record Place(String word, String key) {}

    /**
     * One way.
     *
     * @param current whether the visitor stands there
     */
    public record Tab(String address, String name, boolean current) {}

    /** Returns them as they stand side by side. */
    public List<Tab> all() {
        return PLACES.stream()
                .map(place -> new Tab(
                        base + FIRST + place.word(), phrases.get(place.key()), asked.endsWith(FIRST + place.word())))
                .toList();
    }
}
