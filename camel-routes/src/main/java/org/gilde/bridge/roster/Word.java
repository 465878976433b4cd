package org.gilde.bridge.roster;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.UUID;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.store.StoredStatement;

/**
 * What a Statement says of one person and a course run.
 *
 * @param isOfMany whether the Statement says it of others, too, so that its id is not this word's alone
 * @param joins whether they came to the run, or left it
 * @param activity the run, as the Statement has it
 */
public record Word(
        AgentId person, StoredStatement stored, boolean isOfMany, String verb, boolean joins, JsonNode activity) {
    /** By time; at the same time by Statement: the order of arrival never matters. The app has the same. */
    static final Comparator<Word> ORDER = Comparator.comparing(
                    (Word word) -> word.stored().timestamp())
            .thenComparing(word -> word.stored().id().toString());

    /** Returns the Statement's id, or one made of it and the person that is always the same. */
    public UUID id() {
        return isOfMany
                ? UUID.nameUUIDFromBytes((stored.id() + "\n" + identity()).getBytes(StandardCharsets.UTF_8))
                : stored.id();
    }

    /** Returns 64 hexadecimal digits by which the words stand in order; they name nobody in an address or a log. */
    public String place() {
        try {
            byte[] text = (stored.tenant().name() + "\n" + identity()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private String identity() {
        return person.kind().name() + "\n" + person.value();
    }
}
