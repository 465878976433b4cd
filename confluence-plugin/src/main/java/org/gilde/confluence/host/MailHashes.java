package org.gilde.confluence.host;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The xAPI hashes of everybody's mail address, worked out again when they are five minutes old. */
public final class MailHashes {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Clock clock;
    private Map<String, Set<String>> namesByHash = Map.of();
    private Instant stale = Instant.MIN;

    /** Empty until asked. */
    public MailHashes(Clock clock) {
        this.clock = clock;
    }

    /** Returns the names of the users whose address has that hash, as it is written or in lower case. */
    synchronized Set<String> find(String hash, Supplier<Map<String, String>> addresses) {
        if (clock.instant().isAfter(stale)) {
            namesByHash = index(addresses.get());
            stale = clock.instant().plus(FRESH);
        }
        return namesByHash.getOrDefault(hash, Set.of());
    }

    private static Map<String, Set<String>> index(Map<String, String> addresses) {
        Map<String, Set<String>> index = new HashMap<>();
        addresses.forEach((name, address) -> {
            if (!address.isBlank()) {
                for (String written : new TreeSet<>(List.of(address, address.toLowerCase(Locale.ROOT)))) {
                    index.computeIfAbsent(hash(written), key -> new TreeSet<>()).add(name);
                }
            }
        });
        return index;
    }

    private static String hash(String address) {
        try {
            byte[] text = ("mailto:" + address).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
