package org.gilde.xapi.resource;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gilde.xapi.XapiVersion;

/**
 * Requests of clients that can send nothing but POST forms: the method stands in the query, all else in the form. Part
 * Three 1.3; version 2.0 has it no more.
 */
final class AlternateSyntax {
    private static final String SECTION = "Part Three 1.3";
    private static final String METHOD = "method";
    private static final String CONTENT = "content";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "PUT", "POST", "DELETE");
    private static final Set<String> HEADERS = Set.of(
            "authorization",
            "x-experience-api-version",
            "content-type",
            "content-length",
            "if-match",
            "if-none-match",
            "accept",
            "accept-language",
            "accept-encoding");

    private AlternateSyntax() {}

    static boolean isUsedBy(Request request) {
        return request.parameters().containsKey(METHOD);
    }

    /** Returns the request that stands in a form. */
    static Request unfold(Request request) {
        if (!request.method().equals("POST")) {
            throw RequestRefusedException.invalid("The parameter method is only possible with POST", SECTION);
        }
        List<String> methods = request.parameters().getOrDefault(METHOD, List.of());
        if (request.parameters().size() > 1 || methods.size() != 1) {
            throw RequestRefusedException.invalid(
                    "Beside the parameter method, given once, all must stand in the form", SECTION);
        }
        String method = methods.get(0).toUpperCase(Locale.ROOT);
        if (!METHODS.contains(method)) {
            throw RequestRefusedException.invalid("The parameter method must be one of " + METHODS, SECTION);
        }
        return unfold(request, method);
    }

    /** Refuses it for a version that has it no more. */
    static void refuseIn(XapiVersion version) {
        if (version != XapiVersion.V1_0_3) {
            throw RequestRefusedException.invalid(
                    "Version " + version.text() + " has no alternate request syntax", "IEEE 9274.1.1 4.1.6");
        }
    }

    private static Request unfold(Request request, String method) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Optional<String> content = Optional.empty();
        String form = new String(request.body(), StandardCharsets.UTF_8);
        for (Map.Entry<String, List<String>> field : QueryString.parse(form).entrySet()) {
            if (HEADERS.contains(field.getKey().toLowerCase(Locale.ROOT))) {
                headers.put(field.getKey(), field.getValue().get(0));
            } else if (field.getKey().equals(CONTENT)) {
                content = Optional.of(field.getValue().get(0));
            } else {
                parameters.put(field.getKey(), field.getValue());
            }
        }
        if (content.isEmpty() && (method.equals("PUT") || method.equals("POST"))) {
            throw RequestRefusedException.invalid("The form has no field content", SECTION);
        }
        headers.putIfAbsent("Content-Type", "application/json");
        return request.unfolded(
                method,
                parameters,
                name -> headers.containsKey(name)
                        ? headers.get(name)
                        : request.header(name).orElse(null),
                content.orElse("").getBytes(StandardCharsets.UTF_8));
    }
}
