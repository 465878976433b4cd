package org.gilde.confluence.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Who may know and see what of a Learning Community")
class StandpointTest {
    private static final PersonKey SOMEBODY = new PersonKey("somebody");
    private final MemoryMemberships memberships = new MemoryMemberships();

    @ParameterizedTest
    @CsvSource({
        // who, joining, knows, sees inside, in charge, knows the parent
        "anonymous, OPEN, false, false, false, false",
        "stranger, OPEN, false, false, false, true",
        "stranger, INVITED, false, false, false, true",
        "CoP member, OPEN, true, true, false, true",
        "CoP member, ON_REQUEST, true, false, false, true",
        "CoP member, INVITED, false, false, false, true",
        "CoP coordinator, INVITED, false, false, false, true",
        "invited, INVITED, true, false, false, true",
        "asked, ON_REQUEST, true, false, false, true",
        "LC member, INVITED, true, true, false, true",
        "LC coach, INVITED, true, true, false, true",
        "LC stand-in, INVITED, true, true, true, true",
        "LC coordinator, INVITED, true, true, true, true",
        "administrator, INVITED, true, false, true, true"
    })
    void followsFromWhatSomebodyIs(
            String who, Joining joining, boolean knows, boolean seesInside, boolean inCharge, boolean knowsParent) {
        Standpoint standpoint = standpoint(who);
        Community learning = community("LC", joining, Optional.of("COP"));
        assertThat(standpoint.knows(learning)).isEqualTo(knows);
        assertThat(standpoint.seesInside(learning)).isEqualTo(seesInside);
        assertThat(standpoint.isInCharge("LC")).isEqualTo(inCharge);
        assertThat(standpoint.knows(community("COP", Joining.OPEN, Optional.empty())))
                .isEqualTo(knowsParent);
    }

    @ParameterizedTest
    @CsvSource({"anonymous, ", "stranger, ", "CoP member, COP", "LC member, COP LC", "administrator, COP LC"})
    void listsWhatIsHiddenOnlyForThoseWhoBelong(String who, String listed) {
        MemoryCommunities communities = new MemoryCommunities();
        communities.keep(community("COP", Joining.INVITED, Optional.empty()));
        communities.keep(community("LC", Joining.INVITED, Optional.of("COP")));
        Standpoint standpoint = standpoint(who);
        CommunityList list = new CommunityList(communities, memberships);
        assertThat(list.known(standpoint))
                .extracting(entry -> entry.community().key())
                .containsExactlyElementsOf(listed == null ? List.of() : List.of(listed.split(" ", -1)));
        assertThat(list.under("COP", standpoint)).hasSize(listed != null && listed.contains("LC") ? 1 : 0);
    }

    private Standpoint standpoint(String who) {
        switch (who) {
            case "CoP member" -> be("COP", Role.MEMBER, Standing.JOINED);
            case "CoP coordinator" -> be("COP", Role.COORDINATOR, Standing.JOINED);
            case "invited" -> be("LC", Role.MEMBER, Standing.INVITED);
            case "asked" -> be("LC", Role.COORDINATOR, Standing.ASKED);
            case "LC member" -> be("LC", Role.MEMBER, Standing.JOINED);
            case "LC coach" -> be("LC", Role.COACH, Standing.JOINED);
            case "LC stand-in" -> be("LC", Role.STAND_IN, Standing.JOINED);
            case "LC coordinator" -> be("LC", Role.COORDINATOR, Standing.JOINED);
            default -> assertThat(who).isIn("anonymous", "stranger", "administrator");
        }
        return Standpoint.of(
                "anonymous".equals(who) ? Optional.empty() : Optional.of(SOMEBODY),
                "administrator".equals(who),
                memberships);
    }

    private void be(String community, Role role, Standing standing) {
        memberships.keep(new Membership(community, SOMEBODY, role, standing, false, Instant.EPOCH));
    }

    private static Community community(String key, Joining joining, Optional<String> parent) {
        return new Community(
                key,
                "",
                Set.of(),
                Stage.ACTIVE,
                joining,
                "",
                "",
                "nl",
                parent.map(above -> new LearningPlan(above, "", "", List.of(), List.of())),
                Optional.empty());
    }
}
