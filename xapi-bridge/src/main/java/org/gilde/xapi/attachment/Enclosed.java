package org.gilde.xapi.attachment;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which contents go with the first Statements of a page: with as many as fit into one answer, and with one at least.
 * Decided by their sizes, before any content is read.
 *
 * @param statements how many Statements fit
 * @param hashes those of their attachments that are here, each once
 * @param octets how many these contents have together; more than was asked for only if one Statement's have
 */
public record Enclosed(int statements, Set<String> hashes, long octets) {
    /** Octets of contents in one answer; those of one Statement may be more. */
    public static final int MOST = 16 << 20;

    /**
     * Chooses contents until there are enough.
     *
     * @param texts of the Statements
     * @param sizes gives the octets of those contents that are here, by their hashes; asked once
     * @param most octets in one answer
     */
    public static Enclosed of(List<String> texts, Function<Set<String>, Map<String, Long>> sizes, int most) {
        List<Set<String>> named = texts.stream().map(AttachmentHashes::in).toList();
        Set<String> all = new HashSet<>();
        named.forEach(all::addAll);
        Map<String, Long> here = all.isEmpty() ? Map.of() : sizes.apply(all);
        Set<String> chosen = new LinkedHashSet<>();
        long octets = 0;
        for (int index = 0; index < named.size(); index++) {
            Set<String> further = new LinkedHashSet<>(named.get(index));
            further.retainAll(here.keySet());
            further.removeAll(chosen);
            long more = further.stream()
                    .mapToLong(hash -> here.getOrDefault(hash, 0L))
                    .sum();
            if (index > 0 && octets + more > most) {
                return new Enclosed(index, chosen, octets);
            }
            chosen.addAll(further);
            octets += more;
        }
        return new Enclosed(named.size(), chosen, octets);
    }
}
