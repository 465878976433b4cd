package org.gilde.confluence.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.event.events.space.SpaceRemoveEvent;
import com.atlassian.confluence.security.SpacePermission;
import com.atlassian.scheduler.JobRunnerRequest;
import java.util.Set;
import java.util.TreeSet;
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.community.CommunityMembers;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Outcome;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.community.table.CommunityTableTest;
import org.gilde.confluence.founding.MemoryMadePages;
import org.gilde.confluence.journal.MemoryJournal;
import org.gilde.confluence.linkage.Features;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

@DisplayName("Confluence's permissions follow membership")
class RightsFollowMembershipTest {
    private MemoryHost host = new MemoryHost();
    private Guild guild = new Guild(CommunityPorts.inMemory(), host.rights());

    /** Begins anew over those ports. */
    private void begin(CommunityPorts ports) {
        host = new MemoryHost();
        guild = new Guild(ports, host.rights());
        people(Joining.OPEN, Joining.OPEN);
    }

    private void people(Joining cop, Joining lc) {
        for (String name : Set.of("karim", "jan", "fatima", "cleo", "sam", "els", "ada", "ivo")) {
            host.user(name);
        }
        host.space("COP");
        host.space("LC");
        guild.keep(Guild.practice("COP", cop));
        guild.keep(Guild.learning("LC", "COP", lc));
        guild.put("COP", "els", Role.COORDINATOR, Standing.JOINED);
        guild.put("COP", "sam", Role.STAND_IN, Standing.JOINED);
        guild.put("COP", "cleo", Role.COACH, Standing.JOINED);
        guild.put("COP", "jan", Role.MEMBER, Standing.JOINED);
        guild.put("COP", "ivo", Role.MEMBER, Standing.INVITED);
        guild.put("LC", "fatima", Role.MEMBER, Standing.JOINED);
    }

    /** Returns what groups let somebody do: s for see, a for ask and react, w for write, l for look after. */
    private String may(String who, String space) {
        return (host.permits(who, SpacePermission.VIEWSPACE_PERMISSION, space) ? "s" : "")
                + (host.permits(who, SpacePermission.COMMENT_PERMISSION, space) ? "a" : "")
                + (host.permits(who, SpacePermission.CREATEEDIT_PAGE_PERMISSION, space) ? "w" : "")
                + (host.permits(who, SpacePermission.ADMINISTER_SPACE_PERMISSION, space) ? "l" : "");
    }

    @ParameterizedTest
    @CsvSource({
        // who,            in an open community, on request, by invitation; in an open Learning Community, a closed one
        "anonymous visitor, '',   '',   '',   '',  ''",
        "karim,             s,    s,    '',   '',  ''",
        "ivo,               s,    s,    '',   '',  ''",
        "jan,               saw,  saw,  saw,  sa,  ''",
        "fatima,            sa,   sa,   sa,   saw, saw",
        "cleo,              saw,  saw,  saw,  sa,  ''",
        "sam,               sawl, sawl, sawl, sa,  ''",
        "els,               sawl, sawl, sawl, sa,  ''"
    })
    void eachSeesAsksAndWritesWhatTheRoleSays(
            String who, String open, String request, String invited, String openLearning, String learning) {
        people(Joining.OPEN, Joining.OPEN);
        guild.settlement().settleAll();
        assertThat(may(who, "COP")).isEqualTo(open);
        assertThat(may(who, "LC")).isEqualTo(openLearning);
        guild.keep(Guild.practice("COP", Joining.ON_REQUEST));
        guild.keep(Guild.learning("LC", "COP", Joining.ON_REQUEST));
        guild.settlement().settleAll();
        assertThat(may(who, "COP")).isEqualTo(request);
        assertThat(may(who, "LC")).isEqualTo(learning);
        guild.keep(Guild.practice("COP", Joining.INVITED));
        guild.keep(Guild.learning("LC", "COP", Joining.INVITED));
        guild.settlement().settleAll();
        assertThat(may(who, "COP")).isEqualTo(invited);
        assertThat(may(who, "LC")).isEqualTo(learning);
    }

    @Test
    void joiningAndLeavingChangeThePermissionsAtOnce() {
        people(Joining.OPEN, Joining.OPEN);
        guild.settlement().settleAll();
        Caller karim = new Caller(new PersonKey("karim"), false);
        assertThat(guild.belonging().join("COP", karim)).isEqualTo(Outcome.DONE);
        assertThat(may("karim", "COP")).isEqualTo("saw");
        assertThat(host.groups.get("gilde-cop-member")).containsExactly("jan", "karim");
        guild.belonging().leave("COP", karim);
        assertThat(may("karim", "COP")).isEqualTo("s");
        assertThat(guild.ports().unsettled().communities()).isEmpty();
    }

    @Test
    void onlyOwnGroupsAndTheOpenDoorAreTouched() {
        people(Joining.INVITED, Joining.INVITED);
        SpacePermission own = SpacePermission.createGroupSpacePermission(
                SpacePermission.VIEWSPACE_PERMISSION, host.of("COP"), "auditors");
        SpacePermission comments = SpacePermission.createGroupSpacePermission(
                SpacePermission.COMMENT_PERMISSION, host.of("COP"), GroupRights.EVERYBODY);
        host.permissions.add(own);
        host.permissions.add(comments);
        guild.settlement().settleAll();
        assertThat(host.permissions).contains(own, comments);
    }

    @Test
    void whatACreatorGotInPersonIsTakenBackOnceTheyHandOver() {
        people(Joining.INVITED, Joining.INVITED);
        host.created("els", "COP");
        host.created("ada", "LC");
        guild.settlement().settleAll();
        assertThat(host.readBack()).contains("COP els SETSPACEPERMISSIONS");
        guild.memberCare().handOver("COP", new Caller(new PersonKey("els"), false), new PersonKey("jan"));
        assertThat(may("els", "COP")).isEqualTo("saw");
        assertThat(may("jan", "COP")).isEqualTo("sawl");
        assertThat(host.readBack()).noneMatch(line -> line.startsWith("COP els"));
        guild.belonging().leave("COP", new Caller(new PersonKey("els"), false));
        assertThat(may("els", "COP")).isEmpty();
        assertThat(host.readBack()).as("who never was a member").contains("LC ada SETSPACEPERMISSIONS");
    }

    @Test
    void whatACreatorGotInPersonIsTakenBackOnceItIsClosed() {
        people(Joining.OPEN, Joining.OPEN);
        host.created("els", "COP");
        guild.settlement().settleAll();
        guild.care().close("COP");
        guild.settlement().settleAll();
        assertThat(host.readBack()).noneMatch(line -> line.startsWith("COP els"));
        assertThat(host.permits("els", SpacePermission.CREATEEDIT_PAGE_PERMISSION, "COP"))
                .isFalse();
        assertThat(may("jan", "COP")).isEqualTo("s");
    }

    @Test
    void settlingAgainChangesNothing() {
        people(Joining.OPEN, Joining.OPEN);
        guild.settlement().settleAll();
        host.changes = 0;
        guild.settlement().settle("COP");
        guild.settlement().settle("LC");
        assertThat(host.changes).isZero();
        assertThat(guild.settlement().settleAll()).isZero();
    }

    @Test
    void whateverStepItIsKilledAtTheNextStartFinishesIt() {
        people(Joining.OPEN, Joining.OPEN);
        guild.settlement().settleAll();
        Set<String> whole = host.readBack();
        int steps = host.changes;
        assertThat(steps).isGreaterThan(40);
        for (int kill = 0; kill < steps; kill++) {
            begin(CommunityPorts.inMemory());
            host.changesLeft = kill;
            guild.settlement().settleAll();
            assertThat(guild.ports().unsettled().communities())
                    .as("killed at " + kill)
                    .isNotEmpty();
            host.changesLeft = Integer.MAX_VALUE;
            guild.settlement().settleAll();
            assertThat(host.readBack()).as("killed at " + kill).isEqualTo(whole);
            assertThat(guild.ports().unsettled().communities()).isEmpty();
        }
    }

    @Test
    void whoJoinsWhileTheDirectoryIsAwayIsAMemberAndGetsThePermissionsLater() {
        begin(CommunityTableTest.fresh());
        guild.settlement().settleAll();
        host.changesLeft = 0;
        Caller karim = new Caller(new PersonKey("karim"), false);
        assertThat(guild.belonging().join("COP", karim)).isEqualTo(Outcome.DONE);
        assertThat(may("karim", "COP")).isEqualTo("s");
        assertThat(guild.ports().unsettled().communities()).containsExactly("COP");
        host.changesLeft = Integer.MAX_VALUE;
        assertThat(Jobs.settling(guild.settlement())
                        .runJob(Mockito.mock(JobRunnerRequest.class))
                        .getMessage())
                .contains("1 communities");
        assertThat(may("karim", "COP")).isEqualTo("saw");
    }

    @Test
    void deletedSpaceLeavesNoCommunityNoMembershipAndNoGroup() {
        people(Joining.OPEN, Joining.OPEN);
        guild.settlement().settleAll();
        MemoryJournal journal = new MemoryJournal();
        journal.begin("LC", "closing", "{}", Guild.NOW);
        RemovedSpaces listener = new RemovedSpaces(
                new Listeners(Mockito.mock(), Features.ALL),
                guild.care(),
                new MemoryMadePages(),
                journal,
                guild.ports().transactions());
        SpaceRemoveEvent event = new SpaceRemoveEvent(this, host.of("LC"));
        host.permissions.removeIf(given -> given.getSpace().getKey().equals("LC"));
        host.spaces.remove("LC");
        HeardRemovedSpaces heard = new HeardRemovedSpaces(listener);
        heard.removed(event);
        heard.removed(event);
        assertThat(guild.ports().communities().find("LC")).isEmpty();
        assertThat(guild.ports().memberships().of("LC")).isEmpty();
        assertThat(journal.find("LC")).isEmpty();
        assertThat(host.readBack()).noneMatch(line -> line.contains("gilde-lc-"));
        assertThat(may("fatima", "COP")).isEqualTo("s");
        assertThat(may("jan", "COP")).isEqualTo("saw");
    }

    @Test
    void archivedOrRenamedSpaceKeepsItsCommunity() {
        people(Joining.OPEN, Joining.OPEN);
        guild.settlement().settleAll();
        Set<String> before = host.readBack();
        host.of("COP").setName("Archive of intake");
        guild.keep(Guild.practice("COP", Joining.OPEN));
        guild.settlement().settleAll();
        assertThat(host.readBack()).isEqualTo(before);
    }

    @Test
    void removedUserBelongsNowhere() {
        people(Joining.OPEN, Joining.OPEN);
        guild.settlement().settleAll();
        host.remove("jan");
        guild.care().personRemoved(new PersonKey("jan"));
        guild.care().personRemoved(new PersonKey("jan"));
        assertThat(guild.ports().memberships().of(new PersonKey("jan"))).isEmpty();
        assertThat(host.groups.get("gilde-cop-member")).isEmpty();
        assertThat(guild.ports().unsettled().communities()).isEmpty();
    }

    @Test
    void fellowMembersAreTheMembersOfACommunityAndElsewhereWhoMayCreatePages() {
        people(Joining.OPEN, Joining.OPEN);
        CommunityMembers members = new CommunityMembers(
                guild.ports().communities(), guild.ports().memberships(), (space, person) -> space.equals("PLAIN"));
        assertThat(members.includes("COP", new PersonKey("jan"))).isTrue();
        assertThat(members.includes("COP", new PersonKey("ivo"))).isFalse();
        assertThat(members.includes("COP", new PersonKey("karim"))).isFalse();
        assertThat(members.includes("COP", new PersonKey("fatima"))).isFalse();
        assertThat(members.includes("PLAIN", new PersonKey("karim"))).isTrue();
        assertThat(members.includes("OTHER", new PersonKey("karim"))).isFalse();
    }

    @Test
    void onlyWhoChoseItStandsInTheList() {
        people(Joining.OPEN, Joining.OPEN);
        guild.belonging().list("COP", new PersonKey("jan"), true);
        assertThat(guild.ports().memberships().of("COP").stream()
                        .filter(Membership::listed)
                        .map(member -> member.person().value()))
                .containsExactly("jan");
        assertThat(new TreeSet<>(
                        guild.ports().memberships().counts(Set.of("COP", "LC")).values()))
                .containsExactly(1, 4);
    }
}
