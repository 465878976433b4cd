package org.gilde.bridge.erasure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.gilde.bridge.erasure.Door.Answer;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.keeping.Forgetting.Order;
import org.gilde.xapi.keeping.Part;

/** Another bridge, asked as its operator asks: whatever can be erased here can be erased there. */
final class GildeEraser implements Eraser {
    private static final String ABSENT = "no operator's REST is there; check the erasure-url";
    private static final int BEGUN = 202;
    private static final int UNKNOWN = 404;

    private final Door door;
    private final Tenant tenant;

    GildeEraser(Door door, Tenant tenant) {
        this.door = door;
        this.tenant = tenant;
    }

    @Override
    public Optional<String> obstacle(Order order) {
        return Optional.empty();
    }

    @Override
    public Said erase(Order order, Optional<String> job) {
        if (job.isPresent()) {
            Answer proof = door.get("/operator/removals/" + job.get());
            if (proof.status() != UNKNOWN) { // a bridge with another database knows nothing of it
                return said(proof);
            }
        }
        return said(door.send("POST", "/operator/erasures", wish(order)));
    }

    private static Said said(Answer answer) {
        if (!answer.isDone()) {
            return answer.refusal(ABSENT);
        }
        if (!answer.json().path("id").isIntegralNumber()) {
            return Said.of(StepState.REFUSED, "answered as no bridge answers; check the erasure-url");
        }
        if (answer.status() == BEGUN || !answer.json().hasNonNull("finished")) {
            return Said.begun(answer.json().path("id").asText());
        }
        return answer.json().path("held").longValue() > 0
                ? Said.of(StepState.HELD, "a legal hold there covers some of it")
                : Said.of(StepState.DONE, "");
    }

    private ObjectNode wish(Order order) {
        ObjectNode wish = Door.object()
                .put("mode", order.isDeletion() ? "delete" : "pseudonymise")
                .put("tenant", tenant.name());
        ArrayNode identifiers = wish.putArray("identifiers");
        order.person().ids().forEach(id -> identifiers.add(id.json()));
        Part part = order.part();
        if (part.isAll()) {
            return wish.put("everywhere", order.isEverywhere());
        }
        part.activities().forEach(wish.putArray("activities")::add);
        part.spared().forEach(wish.putArray("spared")::add);
        part.until().ifPresent(until -> wish.put("until", until.toString()));
        return wish;
    }
}
