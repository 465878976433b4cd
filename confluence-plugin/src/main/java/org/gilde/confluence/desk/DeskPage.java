package org.gilde.confluence.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.desk.DeskView.TaskRow;
import org.gilde.confluence.macro.CommunityWords;
import org.gilde.confluence.macro.DeskAddress;
import org.gilde.confluence.macro.LearningAddress;
import org.gilde.confluence.participation.Figures;
import org.gilde.confluence.participation.Floor;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.tending.StageSigns;
import org.gilde.confluence.tending.WeeklyFive;
import org.gilde.confluence.text.Phrases;

/** Gathers what the coordinator's desk prints. A fixed number of queries. */
public final class DeskPage {
    /** Whoever came in before so many others is no newcomer any more. */
    private static final int NEWEST = 200;

    private final Communities communities;
    private final Memberships memberships;
    private final Spaces spaces;
    private final Figures figures;
    private final WeeklyFive weekly;
    private final MergePart merge;
    private final UserDirectory users;
    private final Clock clock;

    /** Reads from these. */
    public DeskPage(
            Communities communities,
            Memberships memberships,
            Spaces spaces,
            Figures figures,
            WeeklyFive weekly,
            MergePart merge,
            UserDirectory users,
            Clock clock) {
        this.communities = communities;
        this.memberships = memberships;
        this.spaces = spaces;
        this.figures = figures;
        this.weekly = weekly;
        this.merge = merge;
        this.users = users;
        this.clock = clock;
    }

    /** Returns the community whose desk this is, for those in charge of it; nothing for anybody else. */
    Optional<Community> mine(String key, Caller caller) {
        Standpoint standpoint = Standpoint.of(caller, communities, memberships);
        return communities.find(key).filter(community -> standpoint.isInCharge(key));
    }

    /** Returns the desk of a community to somebody in charge of it. */
    DeskView view(Community community, Call call, DeskView.Field people) {
        String key = community.key();
        Phrases phrases = call.phrases();
        Floor floor = figures.floors().current();
        String settings = call.base() + "/plugins/servlet/gilde/communities/" + key + "/settings";
        List<Membership> newest = memberships.newest(key, NEWEST);
        boolean isOpen = community.closed().isEmpty();
        List<TaskRow> tasks = isOpen
                ? new TaskRows(
                                call.base(),
                                settings,
                                LearningAddress.people(call.base(), "parent", key),
                                phrases,
                                users,
                                floor)
                        .of(weekly.of(community, newest, call.person()))
                : List.of();
        long left = tasks.stream().filter(task -> task.state().equals("todo")).count();
        return new DeskView(
                spaces.name(key).orElse(key),
                call.home(key),
                settings,
                DeskAddress.of(call.base(), key),
                left == 0 ? phrases.get("gilde.desk.week.none") : phrases.count("gilde.desk.week", left),
                tasks,
                phrases.fill("gilde.desk.stage.help", CommunityWords.stage(community.stage(), phrases)),
                new SignRows(floor, phrases).of(signs(community, floor)),
                people,
                merge.view(community, call.caller(), phrases),
                closing(community, call.base(), phrases),
                isOpen);
    }

    private static DeskView.Closing closing(Community community, String base, Phrases phrases) {
        if (community.closed().isPresent()) {
            return new DeskView.Closing("", "", "");
        }
        return community.plan().isPresent()
                ? new DeskView.Closing(
                        phrases.get("gilde.desk.closing.text"),
                        LearningAddress.of(base, community.key()),
                        phrases.get("gilde.desk.closing.do"))
                : new DeskView.Closing(
                        phrases.get("gilde.desk.farewell.text"),
                        FarewellServlet.address(base, community.key()),
                        phrases.get("gilde.desk.farewell.do"));
    }

    private List<StageSigns.Reading> signs(Community community, Floor floor) {
        String key = community.key();
        Instant since = clock.instant().minus(Duration.ofDays(StageSigns.DAYS));
        return StageSigns.of(
                community.stage(),
                memberships.count(key, Standing.JOINED),
                memberships.joinedSince(key, since),
                figures.flows().latest(key),
                floor);
    }
}
