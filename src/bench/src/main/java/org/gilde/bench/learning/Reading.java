package org.gilde.bench.learning;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilde.bench.CrowdedWiki;
import org.gilde.bench.Measured;
import org.gilde.bench.Wiki;

/**
 * Prints how long {@code learned-beside} and {@code my-learning} take to render, and the whole pages that they are on, when
 * the wiki holds a thousand, a hundred thousand and a million learning items, and how much longer from the first to the
 * last. The reader and each member of the community have a hundred items; each member shares ten with the community.
 *
 * <p>Arguments: the workbench's jar and the app's jar.
 */
public final class Reading {
    static final String TOPIC = "motivational-interviewing";

    private static final int EACH = 100;
    private static final int SHARED = 10;
    private static final int ROUNDS = 500;
    private static final List<Integer> PEOPLE = List.of(8, 998, 9_998);
    private static final String COMMUNITY = "/plugins/servlet/gilde/communities/INTAKE/settings";
    private static final Map<String, String> PAGES = new TreeMap<>(Map.of(
            "without a macro", "/display/INTAKE/Reflecting+instead+of+fixing",
            "learned-beside", "/display/INTAKE/Motivational+interviewing+in+intake+talks",
            "my-learning", "/display/INTAKE/My+craft"));
    private static final Pattern ITEM = Pattern.compile("\\{\"id\":([0-9]+),");

    private Reading() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("reading WORKBENCH-JAR APP-JAR");
        }
        try (CrowdedWiki crowd = CrowdedWiki.start(Path.of(arguments[0]), Path.of(arguments[1]), false);
                Connection database = crowd.connection()) {
            crowd.populate(PEOPLE.get(PEOPLE.size() - 1));
            prepare(crowd);
            ManyItems items = new ManyItems(database, "jan");
            Wiki reader = crowd.login("fatima");
            Map<String, Measured> first = new LinkedHashMap<>();
            int given = 0;
            for (int people : PEOPLE) {
                items.give(given + 1, people);
                given = people;
                System.out.printf(Locale.ROOT, "%d items%n", (people + 2) * EACH);
                for (Map.Entry<String, String> page : PAGES.entrySet()) {
                    look(reader, page.getValue(), page.getKey()).forEach((what, times) -> {
                        first.putIfAbsent(what, times);
                        print(what, times, first.getOrDefault(what, times));
                    });
                }
            }
        }
    }

    /** The model and the reader have items, and are members of a community; the model shares some. */
    private static void prepare(CrowdedWiki crowd) throws IOException, InterruptedException {
        crowd.login("els").submit(COMMUNITY, COMMUNITY, Map.of("do", "found", "domain", "Talks", "topics", TOPIC));
        Wiki administrator = crowd.login("admin");
        for (String person : List.of("jan", "fatima")) {
            crowd.login(person).submit(COMMUNITY, COMMUNITY, Map.of("do", "join"));
            List<String> events = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
                String course = i % 5 == 0 ? "Motivational interviewing" : "Course " + i % 40;
                events.add(LearningEvents.completion(
                        new UUID(person.hashCode(), i).toString(), i + 1, person + "@sociaalhuis.example", i, course));
            }
            LearningEvents.send(administrator, LearningEvents.body(events));
        }
        Wiki model = crowd.login("jan");
        Matcher item = ITEM.matcher(model.page("/rest/gilde/1.0/items"));
        for (int shared = 0; shared < SHARED && item.find(); shared++) {
            model.put("/rest/gilde/1.0/items/" + item.group(1) + "/shares", "{\"community\":\"INTAKE\"}");
        }
    }

    /** Returns how long the page took from the request to its last byte, and the macro within that. */
    private static Map<String, Measured> look(Wiki reader, String page, String macro)
            throws IOException, InterruptedException {
        List<Long> pages = new ArrayList<>();
        List<Long> macros = new ArrayList<>();
        for (int i = 0; i < 2 * ROUNDS; i++) {
            long before = System.nanoTime();
            Map<String, Duration> parts = reader.macros(page);
            if (i >= ROUNDS) {
                pages.add(System.nanoTime() - before);
                Optional.ofNullable(parts.get(macro)).map(Duration::toNanos).ifPresent(macros::add);
            }
        }
        Map<String, Measured> measured = new LinkedHashMap<>();
        if (!macros.isEmpty()) {
            measured.put(macro, new Measured(macros, 1, 1));
        }
        measured.put("page " + macro, new Measured(pages, 1, 1));
        return measured;
    }

    private static void print(String page, Measured times, Measured first) {
        System.out.printf(
                Locale.ROOT,
                "  %-20s p50 %5.1f ms (x%.2f)   p99 %5.1f ms (x%.2f)%n",
                page,
                times.millisAt(0.5),
                times.millisAt(0.5) / first.millisAt(0.5),
                times.millisAt(0.99),
                times.millisAt(0.99) / first.millisAt(0.99));
    }
}
