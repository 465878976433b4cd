package org.gilde.bridge.pull;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gilde.bridge.peer.PeerClient;
import org.gilde.bridge.settings.Pull;

/** What a source is asked. Part Three 2.1.3. */
final class Question {
    private final Pull pull;
    private final URI statements;

    Question(Pull pull) {
        this.pull = pull;
        this.statements = PeerClient.statements(pull.remote().url());
    }

    /** Returns the address of the Statement Resource. */
    URI statements() {
        return statements;
    }

    /**
     * Returns the address of the first page behind a moment. The moment is cut to milliseconds: several LRSs read no
     * finer ones, and an earlier one only repeats.
     */
    URI behind(Optional<Instant> since, int limit) {
        Map<String, String> parameters = new LinkedHashMap<>(filters());
        since.or(() -> pull.filter().since())
                .ifPresent(moment -> parameters.put(
                        "since", moment.truncatedTo(ChronoUnit.MILLIS).toString()));
        parameters.put("limit", Integer.toString(limit));
        return URI.create(statements + "?" + encoded(parameters));
    }

    private Map<String, String> filters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("ascending", "true");
        pull.filter().verb().ifPresent(verb -> parameters.put("verb", verb));
        pull.filter().activity().ifPresent(activity -> parameters.put("activity", activity));
        pull.filter().agent().ifPresent(agent -> parameters.put("agent", agent));
        if (pull.attachments()) {
            parameters.put("attachments", "true");
        }
        return parameters;
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Returns what tells this question from another one, such as with other filters; names nobody. */
    String fingerprint() {
        String all = statements + "?" + encoded(filters()) + "&since="
                + pull.filter().since();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
