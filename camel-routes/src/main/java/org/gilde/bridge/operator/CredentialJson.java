package org.gilde.bridge.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.KeptCredential;
import org.gilde.xapi.access.Leniency;
import org.gilde.xapi.access.Quota;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.access.Tenant;

/** Credentials as JSON for an administrator: never with a secret or its hash. */
final class CredentialJson {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int LONGEST_LABEL = 200;
    private static final Set<String> CHOICES =
            Set.of("label", "scopes", "tenant", "maxBodySize", "maxBatch", "requestsPerMinute", "lenient", "minimise");

    private CredentialJson() {}

    static ObjectNode write(KeptCredential kept, boolean isInFile) {
        Credential credential = kept.credential();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("key", credential.key())
                .put("label", credential.label())
                .put("source", isInFile ? "file" : "database");
        ArrayNode scopes = json.putArray("scopes");
        credential.scopes().stream().sorted().map(Scope::text).forEach(scopes::add);
        json.put("tenant", credential.tenant().name()).put("authority", credential.authority());
        credential.quota().largestBody().ifPresent(most -> json.put("maxBodySize", most));
        credential.quota().largestBatch().ifPresent(most -> json.put("maxBatch", most));
        credential.quota().requestsPerMinute().ifPresent(most -> json.put("requestsPerMinute", most));
        ArrayNode lenient = json.putArray("lenient");
        credential.leniencies().stream().sorted().map(Leniency::text).forEach(lenient::add);
        json.put("minimise", credential.minimises());
        kept.created().ifPresent(moment -> json.put("created", moment.toString()));
        kept.lastUsed().ifPresent(moment -> json.put("lastUsed", moment.toString()));
        json.put("secrets", credential.secrets().size());
        credential.secrets().stream()
                .flatMap(held -> held.until().stream())
                .findFirst()
                .ifPresent(end -> json.put("oldSecretUntil", end.toString()));
        return json;
    }

    /** Reads one JSON object whose properties are among these. */
    static JsonNode read(String body, Set<String> allowed) {
        try {
            JsonNode json = MAPPER.readTree(body.isEmpty() ? "{}" : body);
            if (!json.isObject()) {
                throw CredentialRefusedException.invalid("Send one JSON object");
            }
            json.fieldNames().forEachRemaining(name -> {
                if (!allowed.contains(name)) {
                    throw CredentialRefusedException.invalid("\"" + name + "\" is not known here");
                }
            });
            return json;
        } catch (JsonProcessingException e) {
            throw CredentialRefusedException.invalid("The body is not JSON");
        }
    }

    static Set<String> choices(String... others) {
        Set<String> all = new HashSet<>(CHOICES);
        all.addAll(Set.of(others));
        return all;
    }

    /** Returns what a body chooses; what it does not name stays, and null takes a limit away. */
    static UnaryOperator<Credential> choicesOf(JsonNode json) {
        String label = text(json, "label").orElse("");
        if (label.length() > LONGEST_LABEL) {
            throw CredentialRefusedException.invalid("A label has at most " + LONGEST_LABEL + " characters");
        }
        Optional<Set<Scope>> scopes = words(json, "scopes", Scope::of);
        Optional<Set<Leniency>> lenient = words(json, "lenient", Leniency::of);
        Optional<Tenant> tenant = text(json, "tenant").map(CredentialJson::tenant);
        Optional<Boolean> minimises = flag(json, "minimise");
        checkNumbers(json);
        return old -> checked(old.withScopes(scopes.orElse(old.scopes()))
                .with(
                        json.has("label") ? label : old.label(),
                        tenant.orElse(old.tenant()),
                        new Quota(
                                number(json, "maxBodySize", old.quota().largestBody()),
                                number(json, "maxBatch", old.quota().largestBatch()),
                                number(json, "requestsPerMinute", old.quota().requestsPerMinute())),
                        lenient.orElse(old.leniencies()))
                .minimising(minimises.orElse(old.minimises())));
    }

    /** What breaks a rule would be set apart whole. */
    private static Credential checked(Credential chosen) {
        if (chosen.minimises() && chosen.leniencies().contains(Leniency.KEEP_VALID)) {
            throw CredentialRefusedException.invalid("A credential that minimises can not be forgiven keep-valid, which"
                    + " sets Statements apart whole; leave one of them out");
        }
        return chosen;
    }

    private static Optional<Boolean> flag(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw CredentialRefusedException.invalid("\"" + name + "\" must be true or false");
        }
        return value.isMissingNode() ? Optional.empty() : Optional.of(value.booleanValue());
    }

    static Optional<String> text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw CredentialRefusedException.invalid("\"" + name + "\" must be a text");
        }
        return Optional.of(value.textValue());
    }

    private static Tenant tenant(String name) {
        try {
            return new Tenant(name);
        } catch (IllegalArgumentException e) {
            throw CredentialRefusedException.invalid(String.valueOf(e.getMessage()));
        }
    }

    private static <T> Optional<Set<T>> words(JsonNode json, String name, Function<String, Optional<T>> reading) {
        JsonNode array = json.path(name);
        if (array.isMissingNode()) {
            return Optional.empty();
        }
        if (!array.isArray()) {
            throw CredentialRefusedException.invalid("\"" + name + "\" must be an array of texts");
        }
        Set<T> words = new HashSet<>();
        array.forEach(word -> words.add(reading.apply(word.asText())
                .orElseThrow(() ->
                        CredentialRefusedException.invalid("\"" + word.asText() + "\" is not known among " + name))));
        return Optional.of(words);
    }

    private static void checkNumbers(JsonNode json) {
        for (String name : Set.of("maxBodySize", "maxBatch", "requestsPerMinute")) {
            JsonNode number = json.path(name);
            boolean isNumber = number.isIntegralNumber() && number.canConvertToInt() && number.intValue() > 0;
            if (!number.isMissingNode() && !number.isNull() && !isNumber) {
                throw CredentialRefusedException.invalid("\"" + name + "\" must be a whole number, 1 or more, or null");
            }
        }
    }

    private static OptionalInt number(JsonNode json, String name, OptionalInt old) {
        JsonNode number = json.path(name);
        if (number.isMissingNode()) {
            return old;
        }
        return number.isNull() ? OptionalInt.empty() : OptionalInt.of(number.intValue());
    }
}
