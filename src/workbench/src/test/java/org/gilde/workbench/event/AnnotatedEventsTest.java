package org.gilde.workbench.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.event.api.EventListener;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnotatedEventsTest {

    private final List<Object> heard = new ArrayList<>();
    private final AnnotatedEvents events = new AnnotatedEvents();

    /** Hears texts. */
    public final class Ear {
        /** Called by the publisher. */
        @EventListener
        public void hear(CharSequence words) {
            heard.add(words);
        }
    }

    /** Fails on everything. */
    public static final class Faulty {
        /** Called by the publisher. */
        @EventListener
        public void fail(Object event) {
            throw new IllegalStateException("on purpose");
        }
    }

    @Test
    void callsListenersOfTheEventsType() {
        events.register(new Ear());
        events.publish("words");
        events.publish(1);
        assertThat(heard).containsExactly("words");
    }

    @Test
    void oneFaultyListenerDisturbsNobody() {
        events.register(new Faulty());
        events.register(new Ear());
        events.publish("words");
        assertThat(heard).containsExactly("words");
    }

    @Test
    void stopsCallingWhoWentAway() {
        Ear ear = new Ear();
        events.register(ear);
        events.unregister(ear);
        events.publish("words");
        assertThat(heard).isEmpty();
    }

    @Test
    void takesAwayWhatAnAppForgot() {
        AppEvents ofApp = new AppEvents(events);
        ofApp.register(new Ear());
        ofApp.forget();
        events.publish("words");
        assertThat(heard).isEmpty();
    }

    @Test
    void refusesListenersWithoutAMethod() {
        assertThatThrownBy(() -> events.register("nothing")).hasMessageContaining("no public @EventListener method");
    }
}
