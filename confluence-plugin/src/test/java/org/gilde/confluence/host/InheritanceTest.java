package org.gilde.confluence.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.security.SpacePermission;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityList;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who may what, in one line for each kind of person: k for knowing that it is there, s for seeing, a for asking, w for
 * writing, l for being listed, c for being in charge. What Confluence's groups permit is held against the same line.
 */
@DisplayName("Inheritance between a community and the Learning Communities under it")
class InheritanceTest {
    private static final List<String> EVERYBODY = List.of(
            "stranger", "asked", "invited", "jan", "cleo", "sam", "els", "fatima", "coach", "lead", "ada", "nobody");

    private final MemoryHost host = new MemoryHost();
    private final CommunityPorts ports = CommunityPorts.inMemory();
    private final Guild guild = new Guild(ports, host.rights());

    private void begin(Joining joining) {
        EVERYBODY.stream().filter(name -> !name.equals("nobody")).forEach(host::user);
        host.space("COP");
        host.space("LC");
        guild.keep(Guild.practice("COP", joining));
        guild.keep(Guild.learning("LC", "COP", joining));
        guild.put("COP", "asked", Role.MEMBER, Standing.ASKED);
        guild.put("LC", "invited", Role.COORDINATOR, Standing.INVITED);
        guild.put("COP", "jan", Role.MEMBER, Standing.JOINED);
        guild.put("COP", "cleo", Role.COACH, Standing.JOINED);
        guild.put("COP", "sam", Role.STAND_IN, Standing.JOINED);
        guild.put("COP", "els", Role.COORDINATOR, Standing.JOINED);
        guild.put("LC", "fatima", Role.MEMBER, Standing.JOINED);
        guild.put("LC", "coach", Role.COACH, Standing.JOINED);
        guild.put("LC", "lead", Role.COORDINATOR, Standing.JOINED);
        guild.settlement().settleAll();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // who, in a Community of Practice and in its Learning Community: open, on request, by invitation
        "nobody,   '',     '',     '',     '',     '',     ''",
        "stranger, ks,     ks,     '',     '',     '',     ''",
        "asked,    ks,     ks,     k,      '',     '',     ''",
        "invited,  ks,     ks,     '',     k,      k,      k",
        "jan,      ksawl,  ksawl,  ksawl,  ksa,    k,      ''",
        "cleo,     ksawl,  ksawl,  ksawl,  ksa,    k,      ''",
        "sam,      ksawlc, ksawlc, ksawlc, ksa,    k,      ''",
        "els,      ksawlc, ksawlc, ksawlc, ksa,    k,      ''",
        "fatima,   ksa,    ksa,    ksa,    ksawl,  ksawl,  ksawl",
        "coach,    ksa,    ksa,    ksa,    ksawl,  ksawl,  ksawl",
        "lead,     ksa,    ksa,    ksa,    ksawlc, ksawlc, ksawlc",
        "ada,      ksc,    ksc,    kc,     kc,     kc,     kc"
    })
    void eachMayWhatTheRuleSays(
            String who, String open, String asked, String hidden, String openLc, String askedLc, String hiddenLc) {
        begin(Joining.OPEN);
        holds(who, "COP", open);
        holds(who, "LC", openLc);
        begin(Joining.ON_REQUEST);
        holds(who, "COP", asked);
        holds(who, "LC", askedLc);
        begin(Joining.INVITED);
        holds(who, "COP", hidden);
        holds(who, "LC", hiddenLc);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // what became of it, who, in the Community of Practice, in its Learning Community
        "renamed,              nobody,   '',     ''",
        "renamed,              stranger, ks,     ''",
        "renamed,              jan,      ksawl,  ksa",
        "renamed,              fatima,   ksa,    ksawl",
        "renamed,              coach,    ksa,    ksawl",
        "renamed,              els,      ksawlc, ksa",
        "renamed,              ada,      ksc,    kc",
        "archived,             nobody,   '',     ''",
        "archived,             stranger, ks,     ''",
        "archived,             jan,      ksawl,  ksa",
        "archived,             fatima,   ksa,    ksawl",
        "archived,             coach,    ksa,    ksawl",
        "archived,             els,      ksawlc, ksa",
        "archived,             ada,      ksc,    kc",
        "closed,               nobody,   '',     ''",
        "closed,               stranger, ks,     ''",
        "closed,               jan,      ksl,    ks",
        "closed,               fatima,   ks,     ksl",
        "closed,               coach,    ks,     ksl",
        "closed,               els,      kslc,   ks",
        "closed,               ada,      ksc,    kc",
        "its course deleted,   nobody,   '',     gone",
        "its course deleted,   stranger, ks,     gone",
        "its course deleted,   jan,      ksawl,  gone",
        "its course deleted,   fatima,   ks,     gone",
        "its course deleted,   coach,    ks,     gone",
        "its course deleted,   els,      ksawlc, gone",
        "its course deleted,   ada,      ksc,    gone",
        "deleted,              nobody,   gone,   ''",
        "deleted,              stranger, gone,   ''",
        "deleted,              jan,      gone,   ''",
        "deleted,              fatima,   gone,   ksawl",
        "deleted,              coach,    gone,   ksawl",
        "deleted,              els,      gone,   ''",
        "deleted,              ada,      gone,   kc",
        "jan removed,          fatima,   ksa,    ksawl",
        "fatima removed,       jan,      ksawl,  ksa"
    })
    void ruleHoldsWhateverBecomesOfASpace(String change, String who, String practice, String learning) {
        begin(Joining.OPEN);
        become(change);
        holds(who, "COP", practice);
        holds(who, "LC", learning);
    }

    @ParameterizedTest
    @CsvSource({"jan, COP", "fatima, LC", "fatima, COP"})
    void whoIsRemovedMayNothingAnyMore(String who, String space) {
        begin(Joining.OPEN);
        become(who + " removed");
        assertThat(permitted(who, space)).isEmpty();
        assertThat(standpoint(who).own()).isEmpty();
        assertThat(standpoint(who).above()).isEmpty();
        assertThat(host.readBack()).noneMatch(line -> line.contains(who));
    }

    private void become(String change) {
        switch (change) {
            case "renamed" -> host.of("COP").setName("Talks");
            // Confluence keeps the permissions of what it archives, and tells apps nothing.
            case "archived" -> host.of("COP").setName("Archive");
            case "closed" -> {
                guild.keep(Guild.closed(Guild.practice("COP", Joining.OPEN)));
                guild.keep(Guild.closed(Guild.learning("LC", "COP", Joining.OPEN)));
            }
            case "its course deleted" -> delete("LC");
            case "deleted" -> delete("COP");
            default -> {
                String name = change.replace(" removed", "");
                host.remove(name);
                guild.care().personRemoved(new PersonKey(name));
            }
        }
        guild.settlement().settleAll();
    }

    private void delete(String space) {
        host.permissions.removeIf(given -> given.getSpace().getKey().equals(space));
        host.spaces.remove(space);
        guild.care().spaceRemoved(space);
    }

    private void holds(String who, String space, String expected) {
        Optional<Community> found = ports.communities().find(space);
        if (expected.equals("gone")) {
            assertThat(found).isEmpty();
            assertThat(permitted(who, space)).isEmpty();
            return;
        }
        Community community = found.orElseThrow();
        String line = rule(who, community);
        assertThat(line).as(who + " in " + space + ", " + community.joining()).isEqualTo(expected);
        assertThat(permitted(who, space))
                .as("what groups permit " + who + " in " + space + ", " + community.joining())
                .isEqualTo(line.replaceAll("[^saw]", ""));
        assertThat(new CommunityList(ports.communities(), ports.memberships()).known(standpoint(who)))
                .filteredOn(entry -> entry.community().equals(community))
                .hasSize(line.contains("k") ? 1 : 0);
        if (!who.equals("nobody")) {
            Caller caller = caller(who);
            assertThat(guild.belonging().list(space, caller.person(), false).isGranted())
                    .isEqualTo(line.contains("l"));
        }
    }

    private String rule(String who, Community community) {
        Standpoint standpoint = standpoint(who);
        return (standpoint.knows(community) ? "k" : "")
                + (standpoint.sees(community) ? "s" : "")
                + (standpoint.asks(community) ? "a" : "")
                + (standpoint.writes(community) ? "w" : "")
                + (standpoint.isMember(community.key()) ? "l" : "")
                + (standpoint.isInCharge(community.key()) ? "c" : "");
    }

    private static Caller caller(String who) {
        return new Caller(new PersonKey(who), who.equals("ada"));
    }

    private Standpoint standpoint(String who) {
        Optional<PersonKey> person = Optional.of(new PersonKey(who)).filter(key -> !who.equals("nobody"));
        return Standpoint.of(person, who.equals("ada"), ports.communities(), ports.memberships());
    }

    private String permitted(String who, String space) {
        return (host.permits(who, SpacePermission.VIEWSPACE_PERMISSION, space) ? "s" : "")
                + (host.permits(who, SpacePermission.COMMENT_PERMISSION, space) ? "a" : "")
                + (host.permits(who, SpacePermission.CREATEEDIT_PAGE_PERMISSION, space) ? "w" : "");
    }
}
