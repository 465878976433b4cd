package org.gilde.bridge.forward;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gilde.bridge.peer.KnownThere;
import org.gilde.bridge.settings.Forward;
import org.gilde.xapi.access.Authority;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.json.JsonReader;
import org.gilde.xapi.statement.Trait;
import org.gilde.xapi.store.KeptStatement;

/** Which Statements go to one LRS: those the operator chose, but for those it is known to hold. */
final class Selection {
    private static final JsonReader READER = new JsonReader(1000);
    private static final Set<String> KINDS = Set.of("parent", "grouping", "category", "other");

    private final Forward.Filter filter;
    private final URI lrs;
    private final KnownThere known;
    private final Set<String> authorities;

    Selection(Forward forward, KnownThere known, String homePage) {
        this.filter = forward.filter();
        this.lrs = forward.remote().url();
        this.known = known;
        this.authorities = filter.credentials().stream()
                .map(key -> Authority.account(homePage, key))
                .collect(Collectors.toSet());
    }

    /** Returns those that go, in their order. */
    List<KeptStatement> of(List<KeptStatement> statements) {
        List<KeptStatement> chosen = statements.stream().filter(this::isChosen).toList();
        Set<UUID> there = knownThere(chosen);
        return chosen.stream()
                .filter(each -> !there.contains(each.stored().id()))
                .toList();
    }

    /** An id is a tenant's own: what is known of one tenant's is not said of another's. */
    private Set<UUID> knownThere(List<KeptStatement> chosen) {
        Map<Tenant, List<UUID>> byTenant = chosen.stream()
                .collect(Collectors.groupingBy(
                        each -> each.stored().tenant(),
                        Collectors.mapping(each -> each.stored().id(), Collectors.toList())));
        Set<UUID> there = new HashSet<>();
        byTenant.forEach((tenant, ids) -> there.addAll(known.among(lrs, tenant, ids)));
        return there;
    }

    private boolean isChosen(KeptStatement statement) {
        boolean isWhose =
                lets(filter.tenants(), statement.stored().tenant().name()) && lets(authorities, statement.authority());
        if (!isWhose || (filter.verbs().isEmpty() && filter.activities().isEmpty())) {
            return isWhose;
        }
        if (statement.traits().contains(Trait.VOIDING)) {
            return true;
        }
        JsonNode json = READER.tree(statement.stored().json());
        return lets(filter.verbs(), json.path("verb").path("id").asText()) && isOfActivity(json);
    }

    private static boolean lets(Set<String> chosen, String value) {
        return chosen.isEmpty() || chosen.contains(value);
    }

    private boolean isOfActivity(JsonNode json) {
        if (filter.activities().isEmpty() || matches(json.path("object"))) {
            return true;
        }
        for (String kind : KINDS) {
            JsonNode activities = json.path("context").path("contextActivities").path(kind);
            if (matches(activities)) {
                return true; // some senders write one Activity without an array
            }
            for (JsonNode activity : activities) {
                if (matches(activity)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean matches(JsonNode activity) {
        String id = activity.path("id").asText("");
        return !id.isEmpty()
                && filter.activities().stream()
                        .anyMatch(chosen -> chosen.endsWith("*")
                                ? id.startsWith(chosen.substring(0, chosen.length() - 1))
                                : id.equals(chosen));
    }
}
