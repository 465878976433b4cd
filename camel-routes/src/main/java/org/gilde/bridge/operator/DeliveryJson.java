package org.gilde.bridge.operator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.gilde.bridge.delivery.DeliveryState;
import org.gilde.bridge.pause.Trouble;
import org.gilde.bridge.stream.Stream;

/** How delivery is, as JSON. */
final class DeliveryJson {
    private DeliveryJson() {}

    static ObjectNode of(Optional<DeliveryState.Snapshot> delivery, Optional<Stream.State> stream) {
        ObjectNode json = OperatorJson.object();
        json.put("state", delivery.map(DeliveryJson::word).orElse("off"));
        delivery.ifPresent(state -> {
            json.put("waiting", state.waiting()).put("delivered", state.delivered());
            state.lastDelivered().ifPresent(moment -> json.put("lastDelivered", moment.toString()));
            state.trouble().ifPresent(trouble -> json.set("trouble", trouble(trouble)));
        });
        stream.ifPresent(topic -> {
            ObjectNode kafka =
                    json.putObject("kafka").put("topic", topic.topic()).put("waiting", topic.waiting());
            ObjectNode partitions = kafka.putObject("partitions");
            topic.lag().forEach((partition, events) -> partitions.put(Integer.toString(partition), events));
            topic.trouble().ifPresent(trouble -> kafka.set("trouble", trouble(trouble)));
        });
        return json;
    }

    private static String word(DeliveryState.Snapshot state) {
        if (state.trouble().isPresent()) {
            return "held up";
        }
        return state.elsewhere() ? "on another node" : "following";
    }

    private static ObjectNode trouble(Trouble trouble) {
        return OperatorJson.object()
                .put("obstacle", trouble.obstacle().name().toLowerCase(Locale.ROOT))
                .put("since", trouble.since().toString())
                .put("reason", trouble.reason());
    }
}
