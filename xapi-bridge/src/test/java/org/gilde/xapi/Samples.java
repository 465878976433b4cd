package org.gilde.xapi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.statement.StatementReader;

/** Statements for tests. */
public final class Samples {
    /** Who vouches for them. */
    public static final String AUTHORITY =
            "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://lrs.example\",\"name\":\"moodle\"}}";

    /** The verb of most of them. */
    public static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";

    /** The Activity of most of them. */
    public static final String COURSE = "https://lms.example/course/view.php?id=7";

    private Samples() {}

    /** Returns a Statement's text. */
    public static String json(UUID id, String person, String verb, String object) {
        return """
                {"id":"%s","actor":{"mbox":"mailto:%s@example.org"},"verb":{"id":"%s"},"object":%s}"""
                .formatted(id, person, verb, object);
    }

    /** Returns an Activity as object. */
    public static String activity(String id) {
        return "{\"id\":\"" + id + "\"}";
    }

    /** Returns a StatementRef as object. */
    public static String reference(UUID id) {
        return "{\"objectType\":\"StatementRef\",\"id\":\"" + id + "\"}";
    }

    /** Returns a Statement that a person completed the course. */
    public static Statement completed(String person) {
        return completed(UUID.randomUUID(), person);
    }

    /** Returns a Statement that a person completed the course. */
    public static Statement completed(UUID id, String person) {
        return read(json(id, person, COMPLETED, activity(COURSE)));
    }

    /** Returns a Statement that a person completed the course, with an attachment of this hash. */
    public static Statement withAttachment(String person, String sha2) {
        String json = json(UUID.randomUUID(), person, COMPLETED, activity(COURSE));
        return read(json.substring(0, json.length() - 1)
                + """
                        ,"attachments":[{"usageType":"https://lms.example/proof","display":{"en":"Proof"},"contentType":"text/plain",
                        "length":5000,"sha2":"%s"}]}"""
                        .formatted(sha2));
    }

    /** Returns a Statement that a person completed the course, and what they said. */
    public static Statement withText(String person, String text) {
        String json = json(UUID.randomUUID(), person, COMPLETED, activity(COURSE));
        return read(json.substring(0, json.length() - 1) + ",\"result\":{\"response\":\"" + text + "\"}}");
    }

    /** Returns the SHA-256 of a content in hexadecimal digits. */
    public static String sha2(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Returns a Statement that voids another. */
    public static Statement voiding(UUID target) {
        return read(json(UUID.randomUUID(), "admin", "http://adlnet.gov/expapi/verbs/voided", reference(target)));
    }

    /** Reads a Statement's text. */
    public static Statement read(String json) {
        List<Statement> statements =
                new StatementReader().readAll(json.getBytes(StandardCharsets.UTF_8), XapiVersion.V1_0_3);
        return statements.get(0);
    }
}
