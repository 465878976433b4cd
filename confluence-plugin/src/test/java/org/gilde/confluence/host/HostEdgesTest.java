package org.gilde.confluence.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.api.service.search.CQLSearchService;
import com.atlassian.confluence.event.events.user.UserRemoveEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.coaching.CoachChoices;
import org.gilde.confluence.cohort.CohortForgetting;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.learning.FailingPorts;
import org.gilde.confluence.leaving.Leaving;
import org.gilde.confluence.leaving.MemoryLeavers;
import org.gilde.confluence.leaving.MemoryPolicy;
import org.gilde.confluence.linkage.Features;
import org.gilde.confluence.participation.Act;
import org.gilde.confluence.participation.Deed;
import org.gilde.confluence.participation.ParticipationPorts;
import org.gilde.confluence.participation.ReadingChoice;
import org.gilde.confluence.people.Forgetting;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.SubjectForgetting;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class HostEdgesTest {
    private static final PersonKey FATIMA = Bridge.person("fatima");

    private final UserAccessor users = mock();
    private final SpaceManager spaces = mock();
    private final PermissionManager permissions = mock();

    private static ConfluenceUser fatima() {
        ConfluenceUser user = mock();
        when(user.getKey()).thenReturn(new UserKey(FATIMA.value()));
        return user;
    }

    @Test
    void removedUserIsForgotten() {
        Bridge bridge = new Bridge(FailingPorts.working());
        bridge.takes(Events.fatima("completed", 9));
        ParticipationPorts participation = ParticipationPorts.inMemory();
        participation.ownReading().choose(FATIMA, true);
        LocalDate today = LocalDate.of(2026, 11, 21);
        participation.deeds().keep(List.of(new Deed(FATIMA, "INTAKE", Act.CREATED, 1, today)));
        EventPublisher events = mock();
        CohortForgetting forgetting = mock();
        CoachChoices coaches = mock();
        SubjectForgetting subject = mock();
        Forgetting contributions = mock();
        RemovedUsers removed = new RemovedUsers(
                new Listeners(events, Features.ALL),
                bridge,
                new RemovedUsers.Known(
                        new Leaving(
                                new MemoryPolicy(),
                                new MemoryLeavers(),
                                bridge.ports().log(),
                                List.of(),
                                person -> Optional.empty(),
                                bridge.ports().transactions(),
                                Clock.systemUTC()),
                        Guild.inMemory().care(),
                        new ReadingChoice(
                                participation.ownReading(), participation.deeds(), participation.transactions()),
                        forgetting,
                        coaches,
                        subject,
                        contributions),
                bridge.ports().transactions());
        removed.start();
        ArgumentCaptor<HeardRemovedUsers> heard = ArgumentCaptor.forClass(HeardRemovedUsers.class);
        verify(events).register(heard.capture());
        heard.getValue().removed(new UserRemoveEvent(this, fatima()));
        assertThat(bridge.itemsOf("fatima")).isEmpty();
        assertThat(participation.deeds().of(FATIMA, "INTAKE", today)).isEmpty();
        assertThat(participation.ownReading().among(Set.of(FATIMA))).isEmpty();
        verify(forgetting).forget(FATIMA);
        verify(coaches).forget(FATIMA);
        verify(subject).forget(FATIMA);
        verify(contributions).forget(FATIMA);
        removed.stop();
        verify(events).unregister(heard.getValue());
    }

    @Test
    void renamedUserKeepsTheItems() {
        Bridge bridge = new Bridge(FailingPorts.working());
        bridge.takes(Events.fatima("completed", 9));
        ConfluenceUser renamed = fatima();
        when(renamed.getName()).thenReturn("fatima.elamrani");
        when(users.getUserByName("fatima.elamrani")).thenReturn(renamed);
        PersonKey found = new HostUserDirectory(users, new HostMails(users), new MailHashes(Clock.systemUTC()))
                .byName("fatima.elamrani")
                .orElseThrow();
        assertThat(bridge.ports().items().of(found)).hasSize(1);
    }

    @Test
    void fellowMemberIsWhoMayCreatePages() {
        SpaceMembers members = new SpaceMembers(spaces, permissions, users);
        Space intake = new Space("INTAKE");
        ConfluenceUser fatima = fatima();
        assertThat(members.includes("INTAKE", FATIMA)).isFalse();
        when(spaces.getSpace("INTAKE")).thenReturn(intake);
        assertThat(members.includes("INTAKE", FATIMA)).isFalse();
        when(users.getUserByKey(new UserKey(FATIMA.value()))).thenReturn(fatima);
        assertThat(members.includes("INTAKE", FATIMA)).isFalse();
        when(permissions.hasCreatePermission(fatima, intake, Page.class)).thenReturn(true);
        assertThat(members.includes("INTAKE", FATIMA)).isTrue();
    }

    @Test
    void spaceThatMayNotBeSeenHasNoName() {
        HostSpaces communities = new HostSpaces(spaces, permissions);
        Space intake = new Space("INTAKE");
        intake.setName("Intake");
        when(spaces.getSpace("INTAKE")).thenReturn(intake);
        assertThat(communities.name("INTAKE")).isEmpty();
        when(permissions.hasPermission(any(), any(), eq(intake))).thenReturn(true);
        assertThat(communities.name("INTAKE")).contains("Intake");
        assertThat(communities.name("NONE")).isEmpty();
    }

    @Test
    void queryQuotesWhatItIsGiven() {
        assertThat(PageFinder.condition("IN\"TAKE", Set.of("a\\b", "c\" or type = \"user")))
                .isEqualTo("type = page and space = \"IN\\\"TAKE\" and label in "
                        + "(\"a\\\\b\",\"c\\\" or type = \\\"user\")");
    }

    @Test
    void withoutLabelsNothingIsSearched() {
        CQLSearchService search = mock();
        PageManager pages = mock();
        assertThat(new LabeledPages(new PageFinder(search, pages)).on("INTAKE", Set.of(), 5))
                .isEmpty();
        verifyNoInteractions(search, pages);
    }

    @Test
    void anonymousIsNobodyAndNoAdministrator() {
        UserManager manager = mock();
        HostCurrentPerson current = new HostCurrentPerson(manager);
        assertThat(current.key()).isEmpty();
        assertThat(current.isAdministrator()).isFalse();
        when(manager.getRemoteUserKey()).thenReturn(new UserKey("ada"));
        when(manager.isAdmin(new UserKey("ada"))).thenReturn(true);
        assertThat(current.key()).contains(new PersonKey("ada"));
        assertThat(current.isAdministrator()).isTrue();
    }
}
