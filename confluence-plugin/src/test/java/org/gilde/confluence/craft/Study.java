package org.gilde.confluence.craft;

import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.coaching.NobodyCoaches;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Sharing;
import org.gilde.confluence.screen.Visitor;
import org.gilde.confluence.subject.Estate;
import org.gilde.confluence.takealong.Luggage;

/** My craft over tables, and somebody before it. */
final class Study {
    static final String PATH = "/wiki/plugins/servlet/gilde/my-craft";

    final Estate estate = new Estate();
    final Bridge bridge = estate.bridge;
    final Visitor visitor = new Visitor().as("key-of-fatima");
    final Luggage luggage = new Luggage(estate, visitor::phrases);

    String open() {
        return open(Map.of());
    }

    String open(Map<String, String> fields) {
        return visitor.get(servlet(), fields);
    }

    String send(Map<String, String> fields) {
        return visitor.post(servlet(), fields);
    }

    String openUse(Map<String, String> fields) {
        return visitor.get(new UseServlet(visitor.screens(), estate.applying), fields);
    }

    String sendUse(Map<String, String> fields) {
        return visitor.post(new UseServlet(visitor.screens(), estate.applying), fields);
    }

    String statements(String item, String from) {
        return visitor.get(
                new StatementsServlet(visitor.screens(), luggage.shelf()), Map.of("item", item, "from", from));
    }

    private CraftServlet servlet() {
        Sharing sharing = new Sharing(
                bridge.ports().shares(),
                new Sharing.People((community, person) -> true, new NobodyCoaches(), bridge),
                estate.transactions,
                () -> Bridge.TODAY);
        return new CraftServlet(
                visitor.screens(),
                new CraftPage(
                        bridge.ports().items(),
                        space -> Optional.of("Space " + space).filter(name -> !space.equals("GONE")),
                        bridge,
                        new CraftPage.Parts(
                                new UsePart(estate.applying),
                                new LookPart(estate.lookLog, bridge),
                                new KeepPart(estate.pausing, estate.erasing),
                                new ContributionPart(estate.contributing)),
                        estate.clock()),
                new CraftForms(
                        estate.informal,
                        bridge.ports().items(),
                        sharing,
                        new CraftForms.Does(estate.pausing, estate.erasing, bridge.detaching(), estate.contributing),
                        estate.clock()),
                new TakePart(luggage.takeAlong(), bridge.ports().items()));
    }
}
