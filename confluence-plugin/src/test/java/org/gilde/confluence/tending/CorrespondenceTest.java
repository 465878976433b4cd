package org.gilde.confluence.tending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.participation.Act;
import org.gilde.confluence.participation.Deed;
import org.gilde.confluence.participation.Deeds;
import org.gilde.confluence.participation.ParticipationPorts;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Letters about a community")
class CorrespondenceTest {
    private static final LocalDate TODAY = LocalDate.ofInstant(Guild.NOW, ZoneOffset.UTC);

    private final Guild guild = Guild.inMemory();
    private final Deeds deeds = ParticipationPorts.inMemory().deeds();
    private final Letters letters = new MemoryLetters();
    private final List<String> sent = new ArrayList<>();
    private boolean isThere = true;
    private boolean takes = true;
    private boolean dies;
    private final Deque<Runnable> atTheSameMoment = new ArrayDeque<>();

    private final Post post = new Post() {
        @Override
        public boolean isThere() {
            return isThere;
        }

        @Override
        public boolean send(Letter letter) {
            if (dies) {
                throw new IllegalStateException("the node is gone");
            }
            if (takes) {
                sent.add(letter.kind() + " " + letter.to().value());
                while (!atTheSameMoment.isEmpty()) {
                    atTheSameMoment.remove().run();
                }
            }
            return takes;
        }
    };

    private Correspondence at(Duration later) {
        return new Correspondence(
                guild.ports().communities(),
                guild.ports().memberships(),
                deeds,
                letters,
                post,
                guild.ports().transactions(),
                Clock.fixed(Guild.NOW.plus(later), ZoneOffset.UTC));
    }

    private void member(String name, Role role, int daysAgo) {
        guild.ports().transactions().run(() -> {
            guild.ports()
                    .memberships()
                    .keep(new Membership(
                            "INTAKE",
                            new PersonKey(name),
                            role,
                            Standing.JOINED,
                            true,
                            Guild.NOW.minus(Duration.ofDays(daysAgo))));
            return true;
        });
    }

    private void did(String name, Act act, int daysAgo) {
        deeds.keep(List.of(new Deed(new PersonKey(name), "INTAKE", act, 7, TODAY.minusDays(daysAgo))));
    }

    @BeforeEach
    void intakeHasPeople() {
        guild.keep(Guild.practice("INTAKE", Joining.OPEN));
        member("els", Role.COORDINATOR, 400);
    }

    @Test
    void goToWhoeverWroteNothingInNinetyDaysAndIsNotNew() {
        member("writer", Role.MEMBER, 400);
        did("writer", Act.CREATED, 3);
        member("talker", Role.COACH, 400);
        did("talker", Act.REACTED, 0);
        member("reader", Role.MEMBER, 400);
        did("reader", Act.READ, 1);
        member("away", Role.COACH, 400);
        did("away", Act.CREATED, 91);
        member("fresh", Role.MEMBER, 29);
        at(Duration.ZERO).toQuiet("INTAKE");
        assertThat(sent).isEmpty();
        assertThat(at(Duration.ZERO).deliver()).isTrue();
        assertThat(sent).containsExactlyInAnyOrder("QUIET reader", "QUIET away");
    }

    @Test
    void areWrittenInPortionsHoweverManyMembersThereAre() {
        for (int i = 0; i < 1200; i++) {
            member("quiet" + i, Role.MEMBER, 400);
        }
        Memberships members = spy(guild.ports().memberships());
        new Correspondence(
                        guild.ports().communities(),
                        members,
                        deeds,
                        letters,
                        post,
                        guild.ports().transactions(),
                        Clock.fixed(Guild.NOW, ZoneOffset.UTC))
                .toQuiet("INTAKE");
        verify(members, times(3)).joinedBefore(any(), any(), any(), eq(Memberships.PORTION));
        verify(members, never()).of(anyString());
        at(Duration.ZERO).deliver();
        assertThat(sent).hasSize(1200).doesNotHaveDuplicates();
    }

    @Test
    void goOnceAQuarterHoweverOftenTheyAreWished() {
        member("away", Role.MEMBER, 400);
        for (int i = 0; i < 3; i++) {
            at(Duration.ZERO).toQuiet("INTAKE");
            at(Duration.ZERO).deliver();
        }
        at(Duration.ofDays(30)).toQuiet("INTAKE");
        at(Duration.ofDays(30)).deliver();
        assertThat(sent).containsExactly("QUIET away");
        at(Duration.ofDays(60)).toQuiet("INTAKE");
        at(Duration.ofDays(60)).deliver();
        assertThat(sent).hasSize(2);
    }

    @Test
    void tellOfAnInvitationOnceAndOfANewOneAgain() {
        Caller els = new Caller(new PersonKey("els"), false);
        PersonKey karim = new PersonKey("karim");
        guild.memberCare().invite("INTAKE", els, karim, Role.MEMBER);
        at(Duration.ZERO).toInvited("INTAKE", Set.of(karim, new PersonKey("els"), new PersonKey("stranger")));
        at(Duration.ZERO).toInvited("INTAKE", Set.of(karim));
        at(Duration.ZERO).deliver();
        at(Duration.ZERO).toInvited("INTAKE", Set.of(karim));
        at(Duration.ZERO).deliver();
        assertThat(sent).containsExactly("INVITED karim");
    }

    @Test
    void doNotGoToWhoIsNoLongerMeant() {
        PersonKey karim = new PersonKey("karim");
        guild.memberCare().invite("INTAKE", new Caller(new PersonKey("els"), false), karim, Role.MEMBER);
        member("away", Role.MEMBER, 400);
        at(Duration.ZERO).toInvited("INTAKE", Set.of(karim));
        at(Duration.ZERO).toQuiet("INTAKE");
        guild.belonging().leave("INTAKE", new Caller(karim, false));
        guild.belonging().leave("INTAKE", new Caller(new PersonKey("away"), false));
        assertThat(at(Duration.ZERO).deliver()).isTrue();
        assertThat(sent).isEmpty();
    }

    @Test
    void waitForAMailServerAndGoOnceThen() {
        member("away", Role.MEMBER, 400);
        at(Duration.ZERO).toQuiet("INTAKE");
        isThere = false;
        assertThat(at(Duration.ZERO).deliver()).isFalse();
        isThere = true;
        takes = false;
        assertThat(at(Duration.ZERO).deliver()).isFalse();
        takes = true;
        assertThat(at(Duration.ZERO).deliver()).isTrue();
        assertThat(at(Duration.ZERO).deliver()).isTrue();
        assertThat(sent).containsExactly("QUIET away");
    }

    @Test
    void goOnceThoughAnotherNodeDeliversAtTheSameMoment() {
        member("away", Role.MEMBER, 400);
        member("gone", Role.MEMBER, 400);
        at(Duration.ZERO).toQuiet("INTAKE");
        atTheSameMoment.add(() -> assertThat(at(Duration.ZERO).deliver())
                .as("one is still in the other's hand")
                .isFalse());
        assertThat(at(Duration.ZERO).deliver()).isTrue();
        assertThat(sent).containsExactlyInAnyOrder("QUIET away", "QUIET gone");
    }

    @Test
    void areNotLostWithTheNodeThatHadThemInHand() {
        member("away", Role.MEMBER, 400);
        at(Duration.ZERO).toQuiet("INTAKE");
        dies = true;
        assertThatThrownBy(() -> at(Duration.ZERO).deliver()).hasMessage("the node is gone");
        dies = false;
        assertThat(at(Correspondence.IN_HAND).deliver()).isFalse();
        assertThat(sent).isEmpty();
        assertThat(at(Correspondence.IN_HAND.plusSeconds(1)).deliver()).isTrue();
        assertThat(at(Correspondence.IN_HAND.plusSeconds(2)).deliver()).isTrue();
        assertThat(sent).containsExactly("QUIET away");
    }
}
