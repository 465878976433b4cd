package org.gilde.confluence.host.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.plugins.createcontent.api.contextproviders.BlueprintContext;
import com.atlassian.confluence.plugins.createcontent.api.events.SpaceBlueprintCreateEvent;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.user.UserKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.blueprint.Dialog;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.founding.Founding;
import org.gilde.confluence.founding.Foundry;
import org.gilde.confluence.linkage.Features;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.start.StartForm;
import org.gilde.confluence.text.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

@DisplayName("Confluence's dialog for new Spaces")
class DialogTest {
    private static final PersonKey FATIMA = new PersonKey("fatima");
    private static final Map<String, Object> ANSWERS = Map.of(
            "gildeCommunity", "practice",
            "name", "Debt help",
            "spaceKey", "DEBT",
            "gildeDomain", "How we help.",
            "gildeTopics", "budget",
            "gildeJoining", "invited",
            "gildeLanguage", "");

    private final Foundry foundry = new Foundry();
    private final Founding founding = foundry.founding();
    private final SpaceManager spaces = mock();
    private final CurrentPerson current = mock();
    private final Dialog dialog = new Dialog(
            founding, new StartForm(founding), foundry.wiki(), new NewSpaces(spaces), current, () -> Words.in("nl"));
    private final HomePageContext home = new HomePageContext(dialog);
    private final CreatedSpaces created = new CreatedSpaces(dialog);
    private final ConfluenceUser fatima = mock();
    private final Space debt = new Space("DEBT");

    @BeforeEach
    void fatimaMakesTheSpace() {
        when(fatima.getKey()).thenReturn(new UserKey("fatima"));
        when(current.key()).thenReturn(Optional.of(FATIMA));
        debt.setCreator(fatima);
    }

    private void told(Map<String, Object> answers) {
        created.created(new SpaceBlueprintCreateEvent(this, debt, answers));
    }

    private boolean noted(Map<String, Object> answers) {
        home.updateBlueprintContext(new BlueprintContext(answers));
        return foundry.journal().find("DEBT").isPresent();
    }

    private static Map<String, Object> with(String name, Object value) {
        Map<String, Object> answers = new HashMap<>(ANSWERS);
        answers.put(name, value);
        return answers;
    }

    @Test
    void makesACommunityOfWhatWasAnswered() {
        foundry.wiki().create("DEBT", "Debt help", FATIMA);
        told(ANSWERS);
        assertThat(foundry.communities().find("DEBT")).hasValueSatisfying(community -> {
            assertThat(community.domain()).isEqualTo("How we help.");
            assertThat(community.topics()).isEqualTo(Set.of("budget"));
            assertThat(community.joining()).isEqualTo(Joining.INVITED);
            assertThat(community.language()).isEqualTo("nl");
        });
        assertThat(foundry.journal().all("founding")).isEmpty();
        told(ANSWERS);
        assertThat(foundry.wiki().made).doesNotHaveDuplicates();
    }

    @Test
    void notesTheCommunityWhileItsSpaceIsBeingMade() {
        assertThat(noted(ANSWERS)).isTrue();
        assertThat(foundry.communities().find("DEBT")).isEmpty();
        foundry.wiki().create("DEBT", "Debt help", FATIMA);
        told(ANSWERS);
        assertThat(foundry.communities().find("DEBT")).isPresent();
    }

    @Test
    void notesNothingForWhomCouldNotMakeIt() {
        when(current.key()).thenReturn(Optional.empty());
        assertThat(noted(ANSWERS)).isFalse();
        when(current.key()).thenReturn(Optional.of(new PersonKey("stranger")));
        assertThat(noted(ANSWERS)).isFalse();
    }

    @Test
    void notesNothingForASpaceThatIsInUse() {
        when(spaces.getSpace("DEBT")).thenReturn(debt);
        Page page = new Page();
        page.setVersion(2);
        debt.setHomePage(page);
        assertThat(noted(ANSWERS)).isFalse();
        page.setVersion(1);
        ConfluenceUser jan = mock();
        when(jan.getKey()).thenReturn(new UserKey("jan"));
        debt.setCreator(jan);
        assertThat(noted(ANSWERS)).isFalse();
        debt.setCreator(null);
        assertThat(noted(ANSWERS)).isFalse();
        debt.setCreator(fatima);
        assertThat(noted(ANSWERS)).isTrue();
    }

    @Test
    void leavesOtherBlueprintsAndOtherKeysAlone() {
        assertThat(noted(with("gildeCommunity", ""))).isFalse();
        told(with("gildeCommunity", 7));
        debt.setKey("debt.help");
        told(ANSWERS);
        debt.setKey("DEBT");
        debt.setCreator(null);
        told(ANSWERS);
        assertThat(noted(with("spaceKey", ""))).isFalse();
        assertThat(foundry.communities().all()).isEmpty();
        assertThat(foundry.wiki().made).isEmpty();
    }

    @Test
    void staysOpenWhenNotingFails() {
        when(current.key()).thenThrow(new IllegalStateException("fails on purpose"));
        BlueprintContext context = new BlueprintContext(ANSWERS);
        assertThat(home.updateBlueprintContext(context)).isSameAs(context);
    }

    @Test
    void isListenedToWhereConfluenceHasIt() {
        EventPublisher events = mock();
        SpaceBlueprints blueprints = new SpaceBlueprints(events, dialog, Features.ALL);
        blueprints.stop();
        verify(events, never()).unregister(any());
        blueprints.start();
        ArgumentCaptor<Object> listener = ArgumentCaptor.captor();
        verify(events).register(listener.capture());
        assertThat(listener.getValue()).isInstanceOf(CreatedSpaces.class);
        blueprints.stop();
        verify(events).unregister(listener.getValue());
    }
}
