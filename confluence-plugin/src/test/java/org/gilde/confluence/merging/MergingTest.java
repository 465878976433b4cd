package org.gilde.confluence.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilde.confluence.merging.Junction.DORA;
import static org.gilde.confluence.merging.Junction.ELS;

import java.util.Map;
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Outcome;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.journal.StepTaker;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Merging one community into another")
class MergingTest {
    private final Junction junction = Junction.inMemory();
    private final Guild guild = junction.guild;
    private final Merging merging = junction.merging();

    @Test
    void takesPeopleTopicsAndLearningCommunitiesAlong() {
        assertThat(merging.propose("DEBT", "INTAKE", DORA)).isEqualTo(Outcome.DONE);
        assertThat(guild.of("INTAKE", "dora")).isEqualTo("nothing");
        assertThat(merging.agree("DEBT", "INTAKE", ELS)).isEqualTo(Outcome.DONE);
        assertThat(guild.of("INTAKE", "dora")).isEqualTo("JOINED COACH");
        assertThat(guild.of("INTAKE", "stan")).isEqualTo("JOINED COACH");
        assertThat(guild.of("INTAKE", "cora")).isEqualTo("JOINED COACH");
        assertThat(guild.of("INTAKE", "mark")).isEqualTo("JOINED MEMBER");
        assertThat(guild.of("INTAKE", "both")).isEqualTo("JOINED STAND_IN");
        assertThat(guild.of("INTAKE", "asker")).isEqualTo("nothing");
        assertThat(guild.of("INTAKE", "els")).isEqualTo("JOINED COORDINATOR");
        Community intake = junction.ports.communities().find("INTAKE").orElseThrow();
        assertThat(intake.topics()).containsExactlyInAnyOrder("intake", "debt", "letters");
        assertThat(intake.closed()).isEmpty();
        assertThat(junction.ports.communities().find("DEBT").orElseThrow().closed())
                .isPresent();
        assertThat(junction.ports.communities().find("MI").orElseThrow().plan().map(LearningPlan::parent))
                .contains("INTAKE");
        assertThat(junction.posts).containsExactly("DEBT to INTAKE by els");
        assertThat(junction.archived).containsExactly("DEBT");
        assertThat(junction.merges.merged()).isEqualTo(Map.of("DEBT", "INTAKE"));
    }

    @Test
    void takesManyAlong() {
        int many = 2 * Memberships.PORTION;
        for (int number = 0; number < many; number++) {
            guild.put("DEBT", "member" + number, Role.MEMBER, Standing.JOINED);
        }
        merging.propose("DEBT", "INTAKE", DORA);
        junction.fail("done");
        merging.agree("DEBT", "INTAKE", ELS);
        assertThat(junction.journal.all("merging"))
                .extracting(entry -> entry.step().orElse(""))
                .containsExactly("members");
        junction.live();
        junction.wait(StepTaker.LEASE.plusSeconds(1));
        assertThat(merging.resume()).isOne();
        assertThat(junction.ports.memberships().count("INTAKE", Standing.JOINED))
                .isEqualTo(many + 6);
    }

    @Test
    void waitsForWhoeverIsOnTheWayInto() {
        guild.keep(Guild.practice("YOUTH", Joining.OPEN));
        guild.put("YOUTH", "yann", Role.COORDINATOR, Standing.JOINED);
        Caller yann = new Caller(new PersonKey("yann"), false);
        merging.propose("INTAKE", "YOUTH", ELS);
        merging.propose("DEBT", "INTAKE", DORA);
        junction.fail("archive");
        assertThat(merging.agree("DEBT", "INTAKE", ELS)).isEqualTo(Outcome.DONE);
        assertThat(merging.agree("INTAKE", "YOUTH", yann)).isEqualTo(Outcome.REFUSED);
        assertThat(merging.propose("YOUTH", "DEBT", yann)).isEqualTo(Outcome.DONE);
        assertThat(merging.agree("YOUTH", "DEBT", DORA)).isEqualTo(Outcome.REFUSED);
        junction.live();
        junction.wait(StepTaker.LEASE.plusSeconds(1));
        merging.resume();
        assertThat(merging.agree("INTAKE", "YOUTH", yann)).isEqualTo(Outcome.DONE);
    }

    @Test
    void wantsBothSides() {
        Caller stranger = new Caller(new PersonKey("karim"), false);
        assertThat(merging.propose("DEBT", "INTAKE", ELS)).isEqualTo(Outcome.REFUSED);
        assertThat(merging.propose("DEBT", "INTAKE", stranger)).isEqualTo(Outcome.REFUSED);
        assertThat(merging.agree("DEBT", "INTAKE", ELS)).isEqualTo(Outcome.NOBODY);
        merging.propose("DEBT", "INTAKE", DORA);
        assertThat(merging.propose("DEBT", "INTAKE", DORA)).isEqualTo(Outcome.UNCHANGED);
        assertThat(merging.agree("DEBT", "INTAKE", DORA)).isEqualTo(Outcome.REFUSED);
        assertThat(merging.agree("DEBT", "INTAKE", stranger)).isEqualTo(Outcome.REFUSED);
        assertThat(guild.of("INTAKE", "dora")).isEqualTo("nothing");
    }

    @Test
    void canBeTakenBackOrTurnedDownByEitherSide() {
        merging.propose("DEBT", "INTAKE", DORA);
        assertThat(merging.withdraw("DEBT", new Caller(new PersonKey("mark"), false)))
                .isEqualTo(Outcome.REFUSED);
        assertThat(merging.withdraw("DEBT", ELS)).isEqualTo(Outcome.DONE);
        assertThat(merging.withdraw("DEBT", ELS)).isEqualTo(Outcome.UNCHANGED);
        merging.propose("DEBT", "INTAKE", DORA);
        assertThat(merging.withdraw("DEBT", DORA)).isEqualTo(Outcome.DONE);
        assertThat(merging.agree("DEBT", "INTAKE", ELS)).isEqualTo(Outcome.NOBODY);
    }

    @Test
    void isForLivingCommunitiesOfPracticeThatTheCallerKnows() {
        assertThat(merging.propose("DEBT", "DEBT", DORA)).isEqualTo(Outcome.NO_COMMUNITY);
        assertThat(merging.propose("DEBT", "NONE", DORA)).isEqualTo(Outcome.NO_COMMUNITY);
        assertThat(merging.propose("DEBT", "MI", DORA)).isEqualTo(Outcome.REFUSED);
        guild.keep(Guild.practice("HIDDEN", Joining.INVITED));
        assertThat(merging.propose("DEBT", "HIDDEN", DORA)).isEqualTo(Outcome.NO_COMMUNITY);
        merging.propose("DEBT", "INTAKE", DORA);
        merging.agree("DEBT", "INTAKE", ELS);
        assertThat(merging.propose("DEBT", "INTAKE", DORA)).isEqualTo(Outcome.CLOSED);
        assertThat(merging.propose("INTAKE", "DEBT", ELS)).isEqualTo(Outcome.CLOSED);
    }

    @Test
    void goesOnAfterAFailureUntilItIsDone() {
        merging.propose("DEBT", "INTAKE", DORA);
        junction.fail("archive");
        assertThat(merging.agree("DEBT", "INTAKE", ELS)).isEqualTo(Outcome.DONE);
        assertThat(junction.journal.all("merging")).hasSize(1);
        assertThat(merging.resume()).isZero();
        junction.live();
        junction.wait(StepTaker.LEASE.plusSeconds(1));
        assertThat(merging.resume()).isEqualTo(1);
        assertThat(junction.merges.merged()).containsKey("DEBT");
    }
}
