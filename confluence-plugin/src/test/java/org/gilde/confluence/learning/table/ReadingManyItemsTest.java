package org.gilde.confluence.learning.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilde.confluence.learning.Events.activity;
import static org.gilde.confluence.learning.Events.event;
import static org.gilde.confluence.learning.Events.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Onlooker;
import org.gilde.confluence.learning.Ports;
import org.gilde.confluence.learning.Recipient;
import org.gilde.confluence.learning.Share;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.Test;

/** A page takes as many queries for many items as for few. */
class ReadingManyItemsTest {
    private static final Onlooker JAN =
            new Onlooker(Bridge.person("jan"), Optional.of("INTAKE"), Set.of(Bridge.person("fatima")), Bridge.TODAY, 1);
    private final Bridge bridge = new Bridge(TablePorts.open());

    @Test
    void numberOfQueriesDoesNotGrowWithItems() {
        fill(0, 2);
        int few = queries();
        fill(2, 60);
        assertThat(bridge.itemsOf("fatima")).hasSize(60);
        assertThat(queries()).isEqualTo(few).isLessThanOrEqualTo(14);
    }

    private int queries() {
        Ports ports = bridge.ports();
        int before = TestObjects.CALLS.get();
        ports.items().of(Bridge.person("fatima"));
        ports.items().of(Bridge.person("fatima"), Set.of("talks"));
        ports.items().shared(JAN, Set.of("talks"), 100);
        return TestObjects.CALLS.get() - before;
    }

    private void fill(int from, int to) {
        String course = ",\"course\":" + activity("https://lms.example/course", "Talks");
        for (int item = from; item < to; item++) {
            String activity = activity("https://lms.example/" + item, "Item " + item);
            bridge.takes(event("e" + item, "passed", 9, mail("fatima"), activity, course));
        }
        bridge.share("fatima", "INTAKE");
        bridge.ports().transactions().run(() -> {
            for (Recipient other : List.of(new Recipient.Coach(), new Recipient.Named(JAN.person(), Bridge.TODAY))) {
                bridge.ports().shares().putAll(Bridge.person("fatima"), Set.of(), Share.completion(other));
            }
            return true;
        });
    }
}
