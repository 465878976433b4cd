package org.gilde.xapi.resource;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rest of a query as a link: its parameters and where its page ended, in a text that means nothing to the client.
 * Nothing is kept on the server, so the link outlives a restart. Part Two 2.5.
 *
 * @param parameters of the first request
 * @param cursor where its page ended
 */
record More(Map<String, List<String>> parameters, long cursor) {
    static final String PARAMETER = "more";

    /** Returns the path, from the root of the server. */
    String link(String path) {
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "="
                        + URLEncoder.encode(entry.getValue().get(0), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", cursor + "&", ""));
        byte[] bytes = query.getBytes(StandardCharsets.UTF_8);
        return path + "?" + PARAMETER + "="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static More parse(String token) {
        try {
            String query = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            String[] parts = query.split("&", -1);
            Map<String, List<String>> parameters = new LinkedHashMap<>();
            for (int index = 1; index < parts.length && !parts[index].isEmpty(); index++) {
                String[] pair = parts[index].split("=", 2);
                parameters.put(pair[0], List.of(URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
            }
            return new More(parameters, Long.parseLong(parts[0]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw RequestRefusedException.invalid("The parameter more must be as it was given out", "Part Three 2.1.3");
        }
    }
}
