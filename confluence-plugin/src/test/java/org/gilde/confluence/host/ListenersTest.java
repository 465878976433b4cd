package org.gilde.confluence.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import com.atlassian.event.api.EventPublisher;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Lacking;
import org.junit.jupiter.api.Test;

class ListenersTest {
    private final EventPublisher events = mock();
    private final Listeners listeners = new Listeners(events, Lacking.features(Feature.LIKES));

    @Test
    void areMadeWhereAllTheirEventsAreThereOnly() {
        AtomicBoolean isMade = new AtomicBoolean();
        listeners.add(
                Feature.READING,
                () -> {
                    isMade.set(true);
                    return "listener";
                },
                "java.lang.String",
                "com.atlassian.confluence.event.events.Absent");
        assertThat(isMade).isFalse();
        verify(events, never()).register("listener");
    }

    @Test
    void areNotMadeForAFeatureThatIsOff() {
        listeners.add(Feature.LIKES, () -> {
            throw new NoClassDefFoundError("com/atlassian/Gone");
        });
        verifyNoInteractions(events);
    }

    @Test
    void listenNoMoreAfterTheyAreRemoved() {
        listeners.add(Feature.READING, () -> "one", "java.lang.String");
        listeners.add(Feature.READING, () -> "other");
        listeners.removeAll();
        listeners.removeAll();
        verify(events).register("one");
        verify(events).unregister("one");
        verify(events).unregister("other");
    }
}
