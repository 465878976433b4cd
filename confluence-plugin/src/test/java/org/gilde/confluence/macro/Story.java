package org.gilde.confluence.macro;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.gilde.confluence.community.CommunityPage;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.CommunityQuestion;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.learning.Activity;
import org.gilde.confluence.learning.Audience;
import org.gilde.confluence.learning.Disclosure;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.learning.LearningState;
import org.gilde.confluence.learning.Recipient;
import org.gilde.confluence.learning.Score;
import org.gilde.confluence.learning.Share;
import org.gilde.confluence.learning.SharedItem;
import org.gilde.confluence.learning.Titles;
import org.gilde.confluence.people.PersonKey;

/** The people and things of the demo story. */
final class Story {
    static final PersonKey FATIMA = new PersonKey("fatima");
    static final PersonKey JAN = new PersonKey("jan");
    static final PersonKey KARIM = new PersonKey("karim");
    static final PersonKey ELS = new PersonKey("els");
    static final PersonKey PIET = new PersonKey("piet");

    static final Activity COURSE = new Activity(
            "https://lms.sociaalhuis.example/course/view.php?id=7",
            Optional.empty(),
            new Titles(Map.of("en", "Motivational interviewing", "nl", "Motiverende gespreksvoering")));

    private Story() {}

    /** Returns a wiki on whose page fatima, who learned the course, may look. */
    static Wiki wiki() {
        Wiki wiki = new Wiki();
        wiki.reader = Optional.of(FATIMA);
        wiki.people.putAll(Map.of(FATIMA, "Fatima El Amrani", JAN, "Jan Peeters", KARIM, "Karim Haddad"));
        wiki.members.put("INTAKE", Set.of(FATIMA, JAN));
        wiki.items.put(FATIMA, List.of(item(1, LearningState.LEARNED)));
        wiki.shared.add(completed(JAN, COURSE, 5));
        wiki.pages.add(page(Wiki.PAGE, "Motivational interviewing in intake talks"));
        wiki.pages.add(page(43, "Open questions that open a talk"));
        return wiki;
    }

    /** Returns what a colleague shared with the community: that it was completed. */
    static SharedItem completed(PersonKey person, Activity activity, int daysAgo) {
        return shared(
                person,
                activity,
                new Recipient.Community("INTAKE"),
                new Disclosure(true, daysAgo(daysAgo), Optional.empty(), OptionalInt.empty(), OptionalInt.empty()));
    }

    static SharedItem shared(PersonKey person, Activity activity, Recipient recipient, Disclosure known) {
        return new SharedItem(person.value().hashCode(), person, activity, recipient, known);
    }

    static LearningItem item(long id, LearningState state, String... communities) {
        return item(id, COURSE, state, 3, communities);
    }

    static LearningItem item(long id, Activity activity, LearningState state, int daysAgo, String... communities) {
        return item(
                id,
                activity,
                state,
                daysAgo,
                Audience.of(Stream.of(communities)
                        .map(Recipient.Community::new)
                        .map(Share::completion)
                        .toList()));
    }

    static LearningItem item(long id, Activity activity, LearningState state, int daysAgo, Audience audience) {
        return new LearningItem(
                id,
                activity,
                Optional.empty(),
                true,
                state,
                daysAgo(daysAgo),
                daysAgo(daysAgo),
                1,
                Optional.of(new Score(
                        Optional.of(new BigDecimal("0.82")), Optional.empty(), Optional.empty(), Optional.empty())),
                audience);
    }

    static CommunityPage page(long id, String title) {
        return new CommunityPage(
                id, title, "/display/INTAKE/" + id, Optional.of(daysAgo(9)), Optional.of("Els Willems"));
    }

    static CommunityQuestion question(long id, String title, long answers) {
        return new CommunityQuestion(
                id, title, "/display/INTAKE/" + id, Optional.of(daysAgo(9)), Optional.of("Els Willems"), answers);
    }

    /** Makes the Space a community whom Els coordinates; of its members Jan chose to stand in the list, and Piet did not. */
    static void community(Wiki wiki) {
        wiki.people.putAll(Map.of(ELS, "Els Willems", PIET, "Piet Janssens"));
        CommunityPorts ports = wiki.guild.ports();
        ports.communities().keep(Guild.practice("INTAKE", Joining.OPEN));
        ports.memberships()
                .keepAll(List.of(
                        new Membership("INTAKE", ELS, Role.COORDINATOR, Standing.JOINED, false, daysAgo(90)),
                        new Membership("INTAKE", JAN, Role.MEMBER, Standing.JOINED, true, daysAgo(80)),
                        new Membership("INTAKE", PIET, Role.MEMBER, Standing.JOINED, false, daysAgo(70))));
    }

    static Instant daysAgo(int days) {
        return Wiki.NOW.minus(Duration.ofDays(days));
    }
}
