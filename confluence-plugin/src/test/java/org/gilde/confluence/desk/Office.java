package org.gilde.confluence.desk;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.cohort.Cohorts;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.journal.MemoryJournal;
import org.gilde.confluence.merging.MemoryMerges;
import org.gilde.confluence.merging.Merges;
import org.gilde.confluence.merging.Merging;
import org.gilde.confluence.merging.MergingSteps;
import org.gilde.confluence.participation.Deeds;
import org.gilde.confluence.participation.Figures;
import org.gilde.confluence.participation.Flows;
import org.gilde.confluence.participation.MemoryFloors;
import org.gilde.confluence.participation.ParticipationPorts;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.screen.Visitor;
import org.gilde.confluence.tending.Correspondence;
import org.gilde.confluence.tending.Letter;
import org.gilde.confluence.tending.MemoryLetters;
import org.gilde.confluence.tending.MemoryWeeks;
import org.gilde.confluence.tending.Post;
import org.gilde.confluence.tending.ScriptedPages;
import org.gilde.confluence.tending.WeeklyFive;

/** A desk over ports in memory, and visits to it. Intake has Els, her stand-in Stan, a member Jan and a coach Cora. */
final class Office {
    final Guild guild = Guild.inMemory();
    final ScriptedPages pages = new ScriptedPages();
    final Flows flows = ParticipationPorts.inMemory().flows();
    final MemoryFloors floors = new MemoryFloors();
    final Visitor visitor = new Visitor();
    final List<Letter> sent = new ArrayList<>();
    final Deeds deeds = ParticipationPorts.inMemory().deeds();
    final Correspondence correspondence;
    final Merges merges = new MemoryMerges();
    final Cohorts cohorts = mock();
    final Memberships memberships = spy(guild.ports().memberships());
    private final UserDirectory users = mock();
    private final Clock clock = Clock.fixed(Guild.NOW, ZoneOffset.UTC);
    private final WeeklyFive weekly =
            new WeeklyFive(new MemoryWeeks(), pages, cohorts, guild.ports().transactions(), clock);

    Office() {
        correspondence = new Correspondence(
                guild.ports().communities(),
                guild.ports().memberships(),
                deeds,
                new MemoryLetters(),
                new Post() {
                    @Override
                    public boolean isThere() {
                        return true;
                    }

                    @Override
                    public boolean send(Letter letter) {
                        return sent.add(letter);
                    }
                },
                guild.ports().transactions(),
                clock);
        guild.keep(Guild.practice("INTAKE", Joining.OPEN));
        guild.put("INTAKE", "els", Role.COORDINATOR, Standing.JOINED);
        guild.put("INTAKE", "stan", Role.STAND_IN, Standing.JOINED);
        guild.put("INTAKE", "jan", Role.MEMBER, Standing.JOINED);
        guild.put("INTAKE", "cora", Role.COACH, Standing.JOINED);
        when(users.byName(anyString())).thenAnswer(call -> Optional.of(call.<String>getArgument(0))
                .filter(name -> !name.equals("ghost") && !name.contains("@"))
                .map(PersonKey::new));
        when(users.byMail(anyString())).thenReturn(List.of(person("one"), person("other")));
        when(users.byMail("mia@example.org")).thenReturn(List.of(person("mia")));
        when(users.fullName(any()))
                .thenAnswer(call ->
                        Optional.of("The " + call.<PersonKey>getArgument(0).value()));
    }

    void joinedLongAgo(String name) {
        guild.ports().transactions().run(() -> {
            guild.ports()
                    .memberships()
                    .keep(new Membership(
                            "INTAKE",
                            person(name),
                            Role.MEMBER,
                            Standing.JOINED,
                            true,
                            Guild.NOW.minusSeconds(40_000_000)));
            return true;
        });
    }

    static PersonKey person(String name) {
        return new PersonKey(name);
    }

    String get(String name) {
        return get(name, Map.of());
    }

    String get(String name, Map<String, String> fields) {
        return before(name).get(servlet(), all(fields));
    }

    String post(String name, Map<String, String> fields) {
        return before(name).post(servlet(), all(fields));
    }

    private Visitor before(String name) {
        return name.isEmpty() ? visitor.anonymous() : visitor.as(name);
    }

    private static Map<String, String> all(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(Map.of("community", "INTAKE"));
        all.putAll(fields);
        return all;
    }

    private DeskServlet servlet() {
        CommunityPorts ports = guild.ports();
        MergingSteps steps = new MergingSteps(
                merges,
                ports.communities(),
                guild.care(),
                ports.memberships(),
                guild.admission(),
                ports.unsettled(),
                guild.settlement(),
                mock(),
                (from, into, actor) -> {});
        Merging merging = new Merging(
                merges,
                new MemoryJournal(),
                steps,
                ports.communities(),
                ports.memberships(),
                ports.transactions(),
                clock);
        Spaces spaces = key -> Optional.of("Space " + key);
        return new DeskServlet(
                visitor.screens(),
                new DeskForms(weekly, guild.memberCare(), correspondence, merging, users),
                new DeskPage(
                        ports.communities(),
                        memberships,
                        spaces,
                        new Figures(flows, floors),
                        weekly,
                        new MergePart(merges, ports.communities(), memberships, spaces),
                        users,
                        clock));
    }
}
