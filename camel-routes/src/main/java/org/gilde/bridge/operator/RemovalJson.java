package org.gilde.bridge.operator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.gilde.bridge.erasure.Step;
import org.gilde.xapi.keeping.Counts;
import org.gilde.xapi.keeping.Removal;

/** Proofs and counts, as operators read them. */
final class RemovalJson {
    private RemovalJson() {}

    static ObjectNode of(Removal removal) {
        ObjectNode json = OperatorJson.object()
                .put("id", removal.id())
                .put("tenant", removal.tenant().name())
                .put("kind", removal.kind().name().toLowerCase(Locale.ROOT))
                .put("operator", removal.operator());
        removal.rule().ifPresent(rule -> json.put("rule", rule));
        json.put("started", removal.started().toString());
        removal.finished().ifPresent(moment -> json.put("finished", moment.toString()));
        return json.setAll(of(removal.counts()));
    }

    /** Adds what became of it in other LRSs. */
    static ObjectNode of(Removal removal, List<Step> steps) {
        ObjectNode json = of(removal);
        if (removal.kind() != Removal.Kind.RETENTION) {
            ArrayNode elsewhere = json.putArray("elsewhere");
            steps.forEach(step -> elsewhere.add(of(step)));
        }
        return json;
    }

    static ObjectNode of(Step step) {
        ObjectNode json = OperatorJson.object()
                .put("target", step.target())
                .put("state", step.state().name().toLowerCase(Locale.ROOT))
                .put("reason", step.reason())
                .put("since", step.since().toString())
                .put("tries", step.tries());
        step.ended().ifPresent(moment -> json.put("ended", moment.toString()));
        return json;
    }

    static ObjectNode of(Counts counts) {
        return OperatorJson.object()
                .put("deleted", counts.statements().removed())
                .put("pseudonymised", counts.statements().changed())
                .put("held", counts.statements().held() + counts.beside().held())
                .put("attachments", counts.statements().contents())
                .put("documents", counts.beside().documents())
                .put("tokens", counts.beside().tokens())
                .put("quarantined", counts.beside().quarantined())
                .put("authorities", counts.beside().authorities());
    }
}
