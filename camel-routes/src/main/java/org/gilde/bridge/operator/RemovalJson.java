package org.gilde.bridge.operator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
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
