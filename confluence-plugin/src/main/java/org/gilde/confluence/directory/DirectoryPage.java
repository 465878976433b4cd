package org.gilde.confluence.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityList;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.community.Stage;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.directory.DirectoryView.Choice;
import org.gilde.confluence.directory.DirectoryView.Link;
import org.gilde.confluence.directory.DirectoryView.Row;
import org.gilde.confluence.learning.TopicRule;
import org.gilde.confluence.learning.TopicRules;
import org.gilde.confluence.macro.CommunityWords;
import org.gilde.confluence.macro.PhaseLook;
import org.gilde.confluence.merging.Merges;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Phrases;

/**
 * Gathers what the directory prints: living communities that the reader may know of and whose Space the reader may see,
 * and after them those that went on in one of these.
 * The same number of queries, however many there are.
 */
public final class DirectoryPage {
    static final String PATH = "/plugins/servlet/gilde/communities";
    static final int SHOWN = 100;

    private final CommunityList list;
    private final Spaces spaces;
    private final TopicRules rules;
    private final Merges merging;
    private final Clock clock;

    /** Reads from these. */
    public DirectoryPage(CommunityList list, Spaces spaces, TopicRules rules, Merges merging, Clock clock) {
        this.list = list;
        this.spaces = spaces;
        this.rules = rules;
        this.merging = merging;
        this.clock = clock;
    }

    /** A community that is shown, with its Space's name. */
    private record Named(CommunityList.Entry entry, String name) {
        Community community() {
            return entry.community();
        }
    }

    /** Returns the page. The current user is the person. */
    DirectoryView view(PersonKey person, boolean isAdministrator, DirectoryQuery query, String base, Phrases phrases) {
        Standpoint standpoint = list.standpoint(Optional.of(person), isAdministrator);
        Map<String, String> merged = merging.merged();
        List<Named> known = named(list.known(standpoint).stream()
                .filter(entry -> entry.community().closed().isEmpty()
                        || merged.containsKey(entry.community().key()))
                .toList());
        List<Named> all =
                known.stream().filter(one -> one.community().closed().isEmpty()).toList();
        Map<String, String> living =
                all.stream().collect(Collectors.toMap(one -> one.community().key(), Named::name));
        List<Named> found = known.stream()
                .filter(one -> one.community().closed().isEmpty()
                        || living.containsKey(
                                merged.getOrDefault(one.community().key(), "")))
                .filter(one -> query.fits(one.community(), one.name()))
                .sorted(Comparator.comparing(one -> one.community().closed().isPresent()))
                .toList();
        List<String> uncovered = uncovered(all);
        List<Link> unled = all.stream()
                .filter(one -> !one.entry().isLed())
                .map(one -> new Link(one.name(), home(base, one.community())))
                .toList();
        return new DirectoryView(
                base + PATH,
                query.text(),
                topics(all, query),
                stages(query, phrases),
                languages(all, query, phrases),
                !query.isEmpty(),
                found(found.size(), phrases),
                found.isEmpty() ? phrases.get(all.isEmpty() ? "gilde.directory.none" : "gilde.directory.nothing") : "",
                rows(found, living, merged, base, phrases),
                uncovered,
                phrases.get(uncovered.isEmpty() ? "gilde.directory.covered" : "gilde.directory.uncovered.help"),
                unled,
                phrases.get(unled.isEmpty() ? "gilde.directory.led" : "gilde.directory.unled.help"));
    }

    private List<Named> named(List<CommunityList.Entry> entries) {
        Map<String, String> names = spaces.names(
                entries.stream().map(entry -> entry.community().key()).collect(Collectors.toSet()));
        return entries.stream()
                .filter(entry -> names.containsKey(entry.community().key()))
                .map(entry ->
                        new Named(entry, names.getOrDefault(entry.community().key(), "")))
                .sorted(Comparator.comparing((Named one) -> one.name().toLowerCase(Locale.ROOT))
                        .thenComparing(one -> one.community().key()))
                .toList();
    }

    private static String found(int number, Phrases phrases) {
        String all = phrases.count("gilde.directory.found", number);
        return number > SHOWN ? all + " " + phrases.fill("gilde.directory.first", phrases.whole(SHOWN)) : all;
    }

    private List<Row> rows(
            List<Named> found, Map<String, String> names, Map<String, String> merged, String base, Phrases phrases) {
        LocalDate today = phrases.date(clock.instant());
        List<Named> shown = found.stream().limit(SHOWN).toList();
        Map<String, Integer> people =
                list.people(shown.stream().map(Named::community).toList());
        return shown.stream()
                .map(one -> new Row(
                        one.name(),
                        home(base, one.community()),
                        one.community().domain(),
                        one.community().topics().stream()
                                .sorted()
                                .map(DirectoryPage::readable)
                                .toList(),
                        one.community().closed().isEmpty()
                                ? facts(one, people.getOrDefault(one.community().key(), 0), names, today, phrases)
                                : List.of(phrases.fill(
                                        "gilde.directory.merged",
                                        names.getOrDefault(
                                                merged.getOrDefault(
                                                        one.community().key(), ""),
                                                "")))))
                .toList();
    }

    private static List<String> facts(
            Named one, int people, Map<String, String> names, LocalDate today, Phrases phrases) {
        List<String> facts = new ArrayList<>();
        facts.add(phrases.count("gilde.people", people));
        one.community()
                .plan()
                .ifPresentOrElse(
                        plan -> {
                            Optional.ofNullable(names.get(plan.parent()))
                                    .ifPresent(parent -> facts.add(phrases.fill("gilde.directory.learning", parent)));
                            facts.add(phrases.fill(
                                    "gilde.directory.phase",
                                    phrases.get(PhaseLook.of(plan.on(today)).key())));
                        },
                        () -> facts.add(CommunityWords.stage(one.community().stage(), phrases)));
        if (!one.community().language().isEmpty()) {
            facts.add(language(one.community().language(), phrases));
        }
        return facts;
    }

    private static List<Choice> topics(List<Named> all, DirectoryQuery query) {
        Set<String> topics = new TreeSet<>();
        all.forEach(one -> topics.addAll(one.community().topics()));
        return topics.stream()
                .map(topic -> new Choice(topic, readable(topic), topic.equals(query.topic())))
                .toList();
    }

    private static List<Choice> stages(DirectoryQuery query, Phrases phrases) {
        return Stream.of(Stage.values())
                .map(stage -> new Choice(
                        stage.name().toLowerCase(Locale.ROOT),
                        CommunityWords.stage(stage, phrases),
                        stage.name().equalsIgnoreCase(query.stage())))
                .toList();
    }

    private static List<Choice> languages(List<Named> all, DirectoryQuery query, Phrases phrases) {
        return all.stream()
                .map(one -> one.community().language())
                .filter(language -> !language.isEmpty())
                .distinct()
                .sorted()
                .map(language -> new Choice(language, language(language, phrases), language.equals(query.language())))
                .toList();
    }

    /** Topics of the administrator's rules that no community has which the reader may see. */
    private List<String> uncovered(List<Named> all) {
        Set<String> topics = new TreeSet<>();
        rules.all().stream().map(TopicRule::topic).forEach(topics::add);
        all.forEach(one -> topics.removeAll(one.community().topics()));
        return topics.stream().map(DirectoryPage::readable).toList();
    }

    private static String language(String tag, Phrases phrases) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(phrases.locale());
    }

    private static String readable(String topic) {
        return topic.replace('-', ' ');
    }

    private static String home(String base, Community community) {
        return base + "/display/" + community.key();
    }
}
