package org.gilde.confluence.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Who may do what to membership")
class BelongingTest {
    private final Guild guild = Guild.inMemory();

    private void people(Joining cop, Joining lc) {
        guild.keep(Guild.practice("COP", cop));
        guild.keep(Guild.learning("LC", "COP", lc));
        guild.put("COP", "els", Role.COORDINATOR, Standing.JOINED);
        guild.put("COP", "sam", Role.STAND_IN, Standing.JOINED);
        guild.put("COP", "cleo", Role.COACH, Standing.JOINED);
        guild.put("COP", "jan", Role.MEMBER, Standing.JOINED);
        guild.put("COP", "ann", Role.MEMBER, Standing.ASKED);
        guild.put("COP", "ivo", Role.MEMBER, Standing.INVITED);
        guild.put("LC", "fatima", Role.MEMBER, Standing.JOINED);
    }

    private static Caller caller(String name) {
        return new Caller(new PersonKey(name), name.equals("ada"));
    }

    @ParameterizedTest
    @CsvSource({
        // caller, Community of Practice, Learning Community, join the one, what then, join the other, what then
        "karim,  OPEN,       OPEN,       DONE,         JOINED MEMBER,      DONE,         JOINED MEMBER",
        "karim,  ON_REQUEST, ON_REQUEST, DONE,         ASKED MEMBER,       NO_COMMUNITY, nothing",
        "karim,  INVITED,    INVITED,    NO_COMMUNITY, nothing,            NO_COMMUNITY, nothing",
        "jan,    OPEN,       OPEN,       UNCHANGED,    JOINED MEMBER,      DONE,         JOINED MEMBER",
        "jan,    OPEN,       ON_REQUEST, UNCHANGED,    JOINED MEMBER,      DONE,         ASKED MEMBER",
        "jan,    INVITED,    INVITED,    UNCHANGED,    JOINED MEMBER,      NO_COMMUNITY, nothing",
        "cleo,   ON_REQUEST, OPEN,       UNCHANGED,    JOINED COACH,       DONE,         JOINED MEMBER",
        "sam,    INVITED,    OPEN,       UNCHANGED,    JOINED STAND_IN,    DONE,         JOINED MEMBER",
        "els,    OPEN,       INVITED,    UNCHANGED,    JOINED COORDINATOR, NO_COMMUNITY, nothing",
        "ann,    ON_REQUEST, OPEN,       UNCHANGED,    ASKED MEMBER,       NO_COMMUNITY, nothing",
        "ann,    OPEN,       INVITED,    DONE,         JOINED MEMBER,      NO_COMMUNITY, nothing",
        "ivo,    INVITED,    INVITED,    DONE,         JOINED MEMBER,      NO_COMMUNITY, nothing",
        "fatima, OPEN,       INVITED,    DONE,         JOINED MEMBER,      UNCHANGED,    JOINED MEMBER",
        "fatima, INVITED,    INVITED,    REFUSED,      nothing,            UNCHANGED,    JOINED MEMBER",
        "ada,    INVITED,    INVITED,    REFUSED,      nothing,            REFUSED,      nothing",
        "ada,    OPEN,       OPEN,       DONE,         JOINED MEMBER,      DONE,         JOINED MEMBER"
    })
    void joinsAsTheCommunityOffersAndCanBeRepeated(
            String who, Joining cop, Joining lc, Outcome first, String then, Outcome second, String afterwards) {
        people(cop, lc);
        assertThat(guild.belonging().join("COP", caller(who))).isEqualTo(first);
        assertThat(guild.of("COP", who)).isEqualTo(then);
        assertThat(guild.belonging().join("LC", caller(who))).isEqualTo(second);
        assertThat(guild.of("LC", who)).isEqualTo(afterwards);
        if (first == Outcome.DONE) {
            assertThat(guild.belonging().join("COP", caller(who))).isEqualTo(Outcome.UNCHANGED);
            assertThat(guild.of("COP", who)).isEqualTo(then);
        }
    }

    @Test
    void tellsOfWhatPeopleDoThemselvesOnce() {
        people(Joining.ON_REQUEST, Joining.OPEN);
        guild.belonging().join("LC", caller("jan"));
        guild.belonging().join("LC", caller("jan"));
        guild.belonging().join("COP", caller("ivo")); // who is invited
        guild.belonging().join("COP", caller("karim")); // who asks
        guild.memberCare().letIn("COP", caller("els"), new PersonKey("ann"));
        guild.belonging().leave("COP", caller("karim"));
        guild.belonging().leave("LC", caller("jan"));
        guild.belonging().leave("LC", caller("jan"));
        assertThat(guild.moved()).containsExactly("jan joined LC", "ivo joined COP", "jan left LC");
    }

    @ParameterizedTest
    @CsvSource({
        // caller, lets ann in, refuses ivo, invites karim, makes jan coach, makes jan coordinator, unmakes sam
        "karim,  REFUSED, REFUSED, REFUSED, REFUSED, REFUSED, REFUSED",
        "jan,    REFUSED, REFUSED, REFUSED, REFUSED, REFUSED, REFUSED",
        "fatima, REFUSED, REFUSED, REFUSED, REFUSED, REFUSED, REFUSED",
        "cleo,   REFUSED, REFUSED, REFUSED, REFUSED, REFUSED, REFUSED",
        "ann,    REFUSED, REFUSED, REFUSED, REFUSED, REFUSED, REFUSED",
        "sam,    DONE,    DONE,    DONE,    DONE,    REFUSED, DONE",
        "els,    DONE,    DONE,    DONE,    DONE,    DONE,    DONE",
        "ada,    DONE,    DONE,    DONE,    DONE,    DONE,    DONE"
    })
    void onlyThoseInChargeLetPeopleInAndGiveRoles(
            String who, Outcome letIn, Outcome refuse, Outcome invite, Outcome coach, Outcome lead, Outcome down) {
        people(Joining.ON_REQUEST, Joining.OPEN);
        MemberCare members = guild.memberCare();
        assertThat(members.letIn("COP", caller(who), new PersonKey("ann"))).isEqualTo(letIn);
        assertThat(members.refuse("COP", caller(who), new PersonKey("ivo"))).isEqualTo(refuse);
        assertThat(members.invite("COP", caller(who), new PersonKey("karim"), Role.MEMBER))
                .isEqualTo(invite);
        assertThat(members.changeRole("COP", caller(who), new PersonKey("jan"), Role.COACH))
                .isEqualTo(coach);
        assertThat(members.changeRole("COP", caller(who), new PersonKey("jan"), Role.COORDINATOR))
                .isEqualTo(lead);
        assertThat(members.changeRole("COP", caller(who), new PersonKey("sam"), Role.MEMBER))
                .isEqualTo(down);
        boolean granted = letIn == Outcome.DONE;
        assertThat(guild.of("COP", "ann")).isEqualTo(granted ? "JOINED MEMBER" : "ASKED MEMBER");
        assertThat(guild.of("COP", "ivo")).isEqualTo(granted ? "nothing" : "INVITED MEMBER");
        assertThat(guild.of("COP", "karim")).isEqualTo(granted ? "INVITED MEMBER" : "nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "karim,UNCHANGED,nothing",
        "jan,DONE,nothing",
        "cleo,DONE,nothing",
        "sam,DONE,nothing",
        "ann,DONE,nothing",
        "ivo,DONE,nothing",
        "ada,UNCHANGED,nothing",
        "els,LAST_COORDINATOR,JOINED COORDINATOR"
    })
    void everybodyMayLeaveButTheLastCoordinator(String who, Outcome outcome, String then) {
        people(Joining.OPEN, Joining.OPEN);
        assertThat(guild.belonging().leave("COP", caller(who))).isEqualTo(outcome);
        assertThat(guild.of("COP", who)).isEqualTo(then);
    }

    @Test
    void coordinatorHandsOverAndMayLeaveThen() {
        people(Joining.OPEN, Joining.OPEN);
        MemberCare members = guild.memberCare();
        assertThat(members.handOver("COP", caller("sam"), new PersonKey("jan"))).isEqualTo(Outcome.REFUSED);
        assertThat(members.handOver("COP", caller("els"), new PersonKey("karim")))
                .isEqualTo(Outcome.NOBODY);
        assertThat(members.handOver("COP", caller("els"), new PersonKey("els"))).isEqualTo(Outcome.UNCHANGED);
        assertThat(members.changeRole("COP", caller("els"), new PersonKey("els"), Role.MEMBER))
                .isEqualTo(Outcome.LAST_COORDINATOR);
        assertThat(members.handOver("COP", caller("els"), new PersonKey("jan"))).isEqualTo(Outcome.DONE);
        assertThat(guild.of("COP", "jan")).isEqualTo("JOINED COORDINATOR");
        assertThat(guild.of("COP", "els")).isEqualTo("JOINED MEMBER");
        assertThat(guild.belonging().leave("COP", caller("els"))).isEqualTo(Outcome.DONE);
    }

    @Test
    void closedCommunityLetsPeopleOutOnly() {
        people(Joining.OPEN, Joining.OPEN);
        Community cop = Guild.practice("COP", Joining.OPEN);
        guild.keep(new Community(
                cop.key(),
                cop.domain(),
                cop.topics(),
                cop.stage(),
                cop.joining(),
                "",
                "",
                "en",
                Optional.empty(),
                Optional.of(Guild.NOW)));
        assertThat(guild.belonging().join("COP", caller("karim"))).isEqualTo(Outcome.CLOSED);
        assertThat(guild.memberCare().letIn("COP", caller("els"), new PersonKey("ann")))
                .isEqualTo(Outcome.CLOSED);
        assertThat(guild.belonging().leave("COP", caller("els"))).isEqualTo(Outcome.DONE);
    }

    @Test
    void whoAskedNobodyOrForNothingChangesNothing() {
        people(Joining.ON_REQUEST, Joining.OPEN);
        MemberCare members = guild.memberCare();
        assertThat(guild.belonging().join("NONE", caller("jan"))).isEqualTo(Outcome.NO_COMMUNITY);
        assertThat(guild.belonging().leave("NONE", caller("jan"))).isEqualTo(Outcome.NO_COMMUNITY);
        assertThat(members.letIn("COP", caller("els"), new PersonKey("karim"))).isEqualTo(Outcome.NOBODY);
        assertThat(members.letIn("COP", caller("els"), new PersonKey("jan"))).isEqualTo(Outcome.UNCHANGED);
        assertThat(members.refuse("COP", caller("els"), new PersonKey("jan"))).isEqualTo(Outcome.NOBODY);
        assertThat(members.refuse("COP", caller("els"), new PersonKey("karim"))).isEqualTo(Outcome.UNCHANGED);
        assertThat(members.invite("COP", caller("els"), new PersonKey("ann"), Role.MEMBER))
                .isEqualTo(Outcome.DONE);
        assertThat(guild.of("COP", "ann")).isEqualTo("JOINED MEMBER");
        assertThat(members.invite("COP", caller("sam"), new PersonKey("karim"), Role.COORDINATOR))
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void memberChoosesToStandInTheList() {
        people(Joining.OPEN, Joining.OPEN);
        PersonKey jan = new PersonKey("jan");
        assertThat(guild.ports().memberships().find("COP", jan).map(Membership::listed))
                .contains(false);
        assertThat(guild.belonging().list("COP", jan, true)).isEqualTo(Outcome.DONE);
        assertThat(guild.belonging().list("COP", jan, true)).isEqualTo(Outcome.UNCHANGED);
        assertThat(guild.ports().memberships().find("COP", jan).map(Membership::listed))
                .contains(true);
        assertThat(guild.belonging().list("COP", new PersonKey("ann"), true)).isEqualTo(Outcome.NOBODY);
    }
}
