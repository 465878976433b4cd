package org.gilde.confluence.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Letting many people in and out")
class AdmissionTest {
    private static final List<PersonKey> PEOPLE = Guild.people("els", "jan", "ann", "ivo", "karim");

    private final Guild guild = Guild.inMemory();

    @BeforeEach
    void people() {
        guild.keep(Guild.learning("LC", "COP", Joining.INVITED));
        guild.put("LC", "els", Role.COORDINATOR, Standing.JOINED);
        guild.put("LC", "jan", Role.COACH, Standing.JOINED);
        guild.put("LC", "ann", Role.MEMBER, Standing.ASKED);
        guild.put("LC", "ivo", Role.MEMBER, Standing.INVITED);
    }

    @ParameterizedTest
    @CsvSource({
        // who, let in, invited, let out
        "els,   JOINED COORDINATOR, JOINED COORDINATOR, JOINED COORDINATOR",
        "jan,   JOINED COACH,       JOINED COACH,       nothing",
        "ann,   JOINED MEMBER,      JOINED MEMBER,      nothing",
        "ivo,   JOINED MEMBER,      INVITED MEMBER,     nothing",
        "karim, JOINED MEMBER,      INVITED MEMBER,     nothing"
    })
    void everybodyIsWhatWasWantedOrMore(String who, String letIn, String invited, String letOut) {
        assertThat(guild.admission().invite("LC", PEOPLE)).isEqualTo(2);
        assertThat(guild.of("LC", who)).isEqualTo(invited);
        assertThat(guild.admission().invite("LC", PEOPLE)).isZero();
        assertThat(guild.admission().admit("LC", PEOPLE)).isEqualTo(2);
        assertThat(guild.of("LC", who)).isEqualTo(letIn);
        assertThat(guild.admission().admit("LC", PEOPLE)).isZero();
        assertThat(guild.admission().dismiss("LC", PEOPLE)).isEqualTo(4);
        assertThat(guild.of("LC", who)).isEqualTo(letOut);
        assertThat(guild.admission().dismiss("LC", PEOPLE)).isZero();
    }

    @Test
    void whoComesInWithARoleHasThatOrTheHigherOneTheyWereInvitedTo() {
        guild.put("LC", "karim", Role.STAND_IN, Standing.INVITED);
        assertThat(guild.admission().admit("LC", PEOPLE, Role.COACH)).isEqualTo(3);
        assertThat(PEOPLE)
                .extracting(person -> guild.of("LC", person.value()))
                .containsExactly(
                        "JOINED COORDINATOR", "JOINED COACH", "JOINED COACH", "JOINED COACH", "JOINED STAND_IN");
    }

    @Test
    void nobodyComesIntoWhatIsClosedOrNotThere() {
        Community closed = Guild.closed(Guild.learning("LC", "COP", Joining.OPEN));
        guild.keep(closed);
        assertThat(guild.admission().admit("LC", PEOPLE)).isZero();
        assertThat(guild.admission().dismiss("LC", PEOPLE)).isZero();
        assertThat(guild.admission().invite("NONE", PEOPLE)).isZero();
        assertThat(guild.of("LC", "karim")).isEqualTo("nothing");
        assertThat(guild.of("NONE", "karim")).isEqualTo("nothing");
    }

    @Test
    void moreThanOnePortionAndSomebodyTwiceAreNoTrouble() {
        List<PersonKey> many = IntStream.range(0, 1300)
                .mapToObj(number -> new PersonKey("person" + number % 1200))
                .toList();
        assertThat(guild.admission().admit("LC", many)).isEqualTo(1200);
        assertThat(guild.ports().memberships().count("LC", Standing.JOINED)).isEqualTo(1202);
        assertThat(guild.ports().unsettled().communities()).doesNotContain("LC");
        assertThat(guild.admission().dismiss("LC", many)).isEqualTo(1200);
    }
}
