package org.gilde.bridge.pull;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.gilde.bridge.peer.PeerAwayException;

/**
 * Where {@code more} leads. The specification has a path from the root of the server; LRSs also give whole addresses,
 * among them ones that only they themselves can reach behind their web server, and paths or queries relative to the
 * Statement Resource. Host and port are always those configured, so that nobody else is shown user and password.
 */
final class MoreLink {
    private static final String UNSAFE = "\"<>\\^`{|}";

    private MoreLink() {}

    /**
     * Returns the address of the next page.
     *
     * @param statements the Statement Resource
     * @param more as it was given out, not empty
     * @throws PeerAwayException if it is no link
     */
    static URI resolve(URI statements, String more) {
        try {
            String origin = statements.getScheme() + "://" + statements.getRawAuthority();
            String link = encode(more.strip());
            if (link.startsWith("?")) {
                return URI.create(statements + link);
            }
            if (link.startsWith("/") && !link.startsWith("//")) {
                return URI.create(origin + link);
            }
            URI target = statements.resolve(link);
            String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
            return URI.create(origin + target.getRawPath() + query);
        } catch (IllegalArgumentException e) {
            throw new PeerAwayException("gives a link to the next page that is none");
        }
    }

    /** Agents and dates stand in some links as they are, which no address may hold. */
    private static String encode(String link) {
        StringBuilder encoded = new StringBuilder();
        link.codePoints().forEach(c -> {
            if (c <= ' ' || c >= 127 || UNSAFE.indexOf(c) >= 0) {
                for (byte each : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(String.format("%02X", each));
                }
            } else {
                encoded.appendCodePoint(c);
            }
        });
        return encoded.toString();
    }
}
