package org.gilde.xapi.attachment;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gilde.xapi.statement.Attachment;

/**
 * The contents that go with the first Statements of a page: with as many as fit into one answer, and with one at least.
 *
 * @param statements how many Statements fit
 * @param contents those of their attachments, each once
 */
public record Enclosed(int statements, List<Attachment> contents) {
    /** Bytes of contents in one answer; what one Statement brought may be more. */
    public static final int MOST = 16 << 20;

    /**
     * Gathers contents until there are enough.
     *
     * @param texts of the Statements
     * @param store gives contents by their hashes
     * @param most bytes in one answer
     */
    public static Enclosed of(List<String> texts, Function<Set<String>, Map<String, Attachment>> store, int most) {
        Map<String, Attachment> all = new LinkedHashMap<>();
        long size = 0;
        for (int index = 0; index < texts.size(); index++) {
            Set<String> missing = new HashSet<>(AttachmentHashes.in(texts.get(index)));
            missing.removeAll(all.keySet());
            Map<String, Attachment> found = missing.isEmpty() ? Map.of() : store.apply(missing);
            for (Attachment content : found.values()) {
                size += content.content().length;
            }
            if (index > 0 && size > most) {
                return new Enclosed(index, List.copyOf(all.values()));
            }
            all.putAll(found);
        }
        return new Enclosed(texts.size(), List.copyOf(all.values()));
    }
}
