package org.gilde.confluence.macro;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gilde.confluence.coaching.Coaches;
import org.gilde.confluence.community.FellowMembers;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.learning.BridgeReports;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.learning.LearningItems;
import org.gilde.confluence.learning.LearningState;
import org.gilde.confluence.learning.SharedLearning;
import org.gilde.confluence.macro.LearnedBeside.ColleagueColumn;
import org.gilde.confluence.macro.LearnedBeside.OwnColumn;
import org.gilde.confluence.macro.LearnedBeside.PageColumn;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.text.Phrases;

/** Puts what a reader learned beside what the community knows. A fixed number of queries. */
public final class LearnedBesideReader {
    private final LearningItems items;
    private final SharedLearning sharedLearning;
    private final Spaces spaces;
    private final BesideKnowledge knowledge;
    private final BesidePeople people;
    private final FellowMembers members;
    private final Coaches coaches;
    private final UserDirectory users;
    private final Subject subject;
    private final BridgeReports bridge;

    /** Reads from these. */
    public LearnedBesideReader(
            LearningItems items,
            SharedLearning sharedLearning,
            Spaces spaces,
            BesideKnowledge knowledge,
            BesidePeople people,
            FellowMembers members,
            Coaches coaches,
            UserDirectory users,
            Subject subject,
            BridgeReports bridge) {
        this.items = items;
        this.sharedLearning = sharedLearning;
        this.spaces = spaces;
        this.knowledge = knowledge;
        this.people = people;
        this.members = members;
        this.coaches = coaches;
        this.users = users;
        this.subject = subject;
        this.bridge = bridge;
    }

    /** Returns all there is to print. The current user is the viewing's person, or nobody. */
    Drawing<LearnedBeside> read(LearnedBesideRequest request, Viewing viewing) {
        String name = spaces.name(request.community()).orElseThrow(() -> new NoCommunityException(request.community()));
        Freshness freshness = new Freshness(bridge.latest(), viewing);
        boolean hasOwn = request.asksFor(Column.ME) && viewing.person().isPresent();
        return new Drawing<>(
                viewing.frame(request.heading(), hasOwn ? freshness.updated() : viewing.now()),
                new Reading(request, viewing, name, freshness).view());
    }

    /** One reading, so that what every step needs is named once. */
    private final class Reading {
        private final LearnedBesideRequest request;
        private final Viewing viewing;
        private final Phrases phrases;
        private final String community;
        private final Freshness freshness;
        private final Set<String> topics;

        Reading(LearnedBesideRequest request, Viewing viewing, String community, Freshness freshness) {
            this.request = request;
            this.viewing = viewing;
            this.phrases = viewing.phrases();
            this.community = community;
            this.freshness = freshness;
            this.topics = new TreeSet<>(request.topics());
        }

        LearnedBeside view() {
            if (topics.isEmpty()) {
                return new LearnedBeside(
                        request.collapsed(), "", List.of(), List.of(), List.of(), List.of(), List.of());
            }
            List<PageColumn> known = request.asksFor(Column.KNOWLEDGE)
                    ? List.of(knowledge.read(request, topics, community, viewing))
                    : List.of();
            boolean pagesBeside =
                    known.stream().anyMatch(column -> column.empty().isEmpty());
            return new LearnedBeside(
                    request.collapsed(),
                    viewing.screen() && viewing.person().isEmpty() && request.asksFor(Column.ME)
                            ? phrases.get("gilde.own.anonymous")
                            : "",
                    request.topics().stream().map(Reading::readable).toList(),
                    present(Column.ME, person -> own(person, pagesBeside)),
                    known,
                    present(Column.PEOPLE, person -> people.read(request, person, phrases)),
                    present(Column.SHARED, this::shared));
        }

        private <T> List<T> present(Column column, java.util.function.Function<PersonKey, T> part) {
            return request.asksFor(column)
                    ? viewing.person().map(part).map(List::of).orElseGet(List::of)
                    : List.of();
        }

        private OwnColumn own(PersonKey person, boolean pagesBeside) {
            List<LearningItem> all = items.of(person, topics).stream()
                    .filter(item -> !item.last().isBefore(request.period().since(viewing.now())))
                    .toList();
            int more = all.size() - Math.min(all.size(), request.max());
            Circle circle = all.isEmpty() ? circle(Set.of(), Optional.empty()) : circle(person);
            ItemRows rows = new ItemRows(
                    viewing,
                    circle,
                    person,
                    all.isEmpty() ? Map.of() : subject.applications().uses(person));
            boolean hasCompleted = all.stream().map(LearningItem::state).anyMatch(LearningState::isCompleted);
            return new OwnColumn(
                    all.stream().limit(request.max()).map(rows::row).toList(),
                    freshness.note(),
                    phrases.get(pagesBeside ? "gilde.own.empty.pages" : "gilde.own.empty.ask"),
                    more == 0 ? "" : phrases.count("gilde.more", more),
                    hasCompleted ? rows.all() : List.of(),
                    viewing.base() + "/rest/gilde/1.0/items/shares",
                    String.join(",", topics),
                    subject.pausing().lasting(person).stream()
                            .map(pause -> PauseTools.of(Optional.of(pause), viewing))
                            .toList(),
                    UseTools.of(viewing));
        }

        private Circle circle(PersonKey person) {
            Set<String> offered =
                    members.includes(request.community(), person) ? Set.of(request.community()) : Set.of();
            return circle(offered, coaches.of(person).flatMap(users::fullName));
        }

        private Circle circle(Set<String> offered, Optional<String> coach) {
            return new Circle(Map.of(request.community(), community), offered, coach, users);
        }

        private ColleagueColumn shared(PersonKey person) {
            ColleagueRows words = new ColleagueRows(phrases, users);
            Instant since = request.period().since(viewing.now());
            List<ColleagueRow> rows =
                    sharedLearning
                            .beside(person, request.community(), topics, viewing.today(), since, request.max())
                            .stream()
                            .map(words::row)
                            .toList();
            return new ColleagueColumn(
                    phrases.get("gilde.shared.title"), rows, rows.isEmpty() ? nothingShared(person) : "");
        }

        private String nothingShared(PersonKey person) {
            return members.includes(request.community(), person)
                    ? phrases.get("gilde.shared.empty")
                    : phrases.fill("gilde.shared.members-only", community);
        }

        private static String readable(String label) {
            String words = label.replace('-', ' ');
            return words.isEmpty() ? label : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }
}
