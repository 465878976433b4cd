package org.gilde.confluence.craft;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.coaching.NobodyCoaches;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.InformalLearning;
import org.gilde.confluence.learning.Sharing;
import org.gilde.confluence.learning.table.InformalTable;
import org.gilde.confluence.learning.table.TablePorts;
import org.gilde.confluence.screen.Visitor;
import org.gilde.confluence.table.TestObjects;

/** My craft over tables, and somebody before it. */
final class Study {
    static final String PATH = "/wiki/plugins/servlet/gilde/my-craft";

    final ActiveObjects objects = TestObjects.fresh();
    final Clock clock = Clock.fixed(Bridge.NOW, ZoneOffset.UTC);
    final Bridge bridge = new Bridge(TablePorts.over(objects));
    final InformalLearning informal =
            new InformalLearning(new InformalTable(objects), bridge.ports().transactions(), clock);
    final Visitor visitor = new Visitor().as("key-of-fatima");

    String open() {
        return open(Map.of());
    }

    String open(Map<String, String> fields) {
        return visitor.get(servlet(), fields);
    }

    String send(Map<String, String> fields) {
        return visitor.post(servlet(), fields);
    }

    private CraftServlet servlet() {
        Sharing sharing = new Sharing(
                bridge.ports().shares(),
                new Sharing.People((community, person) -> true, new NobodyCoaches(), bridge),
                bridge.ports().transactions(),
                () -> Bridge.TODAY);
        return new CraftServlet(
                visitor.screens(),
                new CraftPage(
                        bridge.ports().items(),
                        space -> Optional.of("Space " + space).filter(name -> !space.equals("GONE")),
                        bridge,
                        clock),
                new CraftForms(informal, sharing, clock));
    }
}
