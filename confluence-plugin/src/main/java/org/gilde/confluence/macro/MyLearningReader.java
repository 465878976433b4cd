package org.gilde.confluence.macro;

import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.coaching.NamedCoaches;
import org.gilde.confluence.community.FellowMembers;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.learning.BridgeReports;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.learning.LearningItems;
import org.gilde.confluence.learning.Recipient;
import org.gilde.confluence.learning.Share;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;

/** Lists what the reader learned, for the reader's own eyes, with whom it is shared. */
public final class MyLearningReader {
    private final LearningItems items;
    private final Spaces spaces;
    private final FellowMembers members;
    private final People people;
    private final Subject subject;
    private final BridgeReports bridge;

    /** Who may be shared with in person. */
    public record People(NamedCoaches coaches, UserDirectory users) {}

    /** Reads from these. */
    public MyLearningReader(
            LearningItems items,
            Spaces spaces,
            FellowMembers members,
            People people,
            Subject subject,
            BridgeReports bridge) {
        this.items = items;
        this.spaces = spaces;
        this.members = members;
        this.people = people;
        this.subject = subject;
        this.bridge = bridge;
    }

    /** Returns all there is to print. Whoever's page it stands on, the subject is the viewing's person. */
    Drawing<MyLearning> read(MyLearningRequest request, Viewing viewing) {
        return viewing.person()
                .map(person -> own(request, viewing, person))
                .orElseGet(() -> new Drawing<>(
                        viewing.frame(request.heading(), viewing.now()),
                        MyLearning.instead(
                                false,
                                viewing.phrases().get("gilde.mine.anonymous"),
                                "",
                                List.of(),
                                UseTools.of(viewing),
                                "")));
    }

    private Drawing<MyLearning> own(MyLearningRequest request, Viewing viewing, PersonKey person) {
        List<LearningItem> all = items.of(person);
        List<LearningItem> fitting =
                all.stream().filter(item -> request.fits(item, viewing.now())).toList();
        Freshness freshness = new Freshness(bridge.latest(), viewing);
        Frame frame = viewing.frame(request.heading(), freshness.updated());
        String craft = CraftAddress.of(viewing.base());
        List<PauseTools> pause = List.of(PauseTools.of(subject.pausing().lasting(person), viewing));
        if (fitting.isEmpty()) {
            String key = all.isEmpty() ? "gilde.mine.empty" : "gilde.mine.empty.filtered";
            return new Drawing<>(
                    frame,
                    MyLearning.instead(
                            true, viewing.phrases().get(key), freshness.note(), pause, UseTools.of(viewing), craft));
        }
        CoachChoice coach = coach(viewing, person);
        List<LearningItem> shown = fitting.stream().limit(request.max()).toList();
        int more = fitting.size() - shown.size();
        return new Drawing<>(
                frame,
                new MyLearning(
                        true,
                        "",
                        freshness.note(),
                        viewing.phrases().count("gilde.mine.total", fitting.size()),
                        rows(shown, viewing, person, coach.name()),
                        more == 0 ? "" : viewing.phrases().count("gilde.mine.more", more),
                        pause,
                        UseTools.of(viewing),
                        SharingTools.of(viewing, coach),
                        craft));
    }

    private CoachChoice coach(Viewing viewing, PersonKey person) {
        return new CoachChoice(
                people.coaches().of(person).flatMap(people.users()::fullName),
                people.coaches().candidates(person).stream()
                        .flatMap(candidate -> choice(candidate).stream())
                        .sorted(Comparator.comparing(CoachChoice.Candidate::name, collator(viewing)))
                        .toList());
    }

    private static Comparator<Object> collator(Viewing viewing) {
        return Collator.getInstance(viewing.phrases().locale());
    }

    private Optional<CoachChoice.Candidate> choice(PersonKey candidate) {
        return people.users().name(candidate).flatMap(login -> people.users()
                .fullName(candidate)
                .map(name -> new CoachChoice.Candidate(login, name)));
    }

    /** Offers the page's community, and each one that something is shared with already. */
    private List<ItemRow> rows(List<LearningItem> shown, Viewing viewing, PersonKey person, Optional<String> coach) {
        Map<String, String> names = new LinkedHashMap<>();
        boolean member = members.includes(viewing.community(), person);
        if (member) {
            names.put(viewing.community(), name(viewing.community()));
        }
        shown.stream()
                .flatMap(item -> item.audience().shares().stream())
                .map(Share::recipient)
                .forEach(recipient -> {
                    if (recipient instanceof Recipient.Community community) {
                        names.computeIfAbsent(community.key(), this::name);
                    }
                });
        Set<String> offered = member ? Set.of(viewing.community()) : Set.of();
        Circle circle = new Circle(names, offered, coach, people.users());
        ItemRows rows =
                new ItemRows(viewing, circle, person, subject.applications().uses(person));
        return shown.stream().map(rows::row).toList();
    }

    /** A Space that the reader may no longer see keeps its key for a name, so that sharing can still be taken back. */
    private String name(String community) {
        return spaces.name(community).orElse(community);
    }
}
