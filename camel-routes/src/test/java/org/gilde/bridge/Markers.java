package org.gilde.bridge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Statements in which each place that can hold text holds one that stands nowhere else in the world. */
final class Markers {
    private static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";
    private static final String REGISTERED = "http://adlnet.gov/expapi/verbs/registered";
    private static final String ANSWERED = "http://adlnet.gov/expapi/verbs/answered";
    private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

    private final String owner;
    private final Set<String> closed = new TreeSet<>();
    private final Set<String> open = new TreeSet<>();
    private final Set<String> ofCohorts = new TreeSet<>();
    private String kind = "";

    /** Plants for one sender. */
    Markers(String owner) {
        this.owner = owner;
    }

    /** Returns those that must not leave the store, nor come in where the credential minimises. */
    Set<String> closed() {
        return closed;
    }

    /** Returns those that product.md lets out: the one identifier, ids, titles. */
    Set<String> open() {
        return open;
    }

    /** Returns identifiers in Groups: the door lets them in, for cohorts, and no event has them. */
    Set<String> ofCohorts() {
        return ofCohorts;
    }

    /** Returns all of them. */
    Set<String> all() {
        Set<String> all = new TreeSet<>(closed);
        all.addAll(open);
        all.addAll(ofCohorts);
        return all;
    }

    /** Returns the one that is sent last and may go everywhere. */
    String last() {
        return "zq-" + owner + "-attached-activity-id-qz";
    }

    private String marker(String place) {
        return "zq-" + owner + "-" + kind + "-" + place + "-qz";
    }

    private String no(String place) {
        closed.add(marker(place));
        return marker(place);
    }

    private String yes(String place) {
        open.add(marker(place));
        return marker(place);
    }

    private String cohort(String place) {
        ofCohorts.add(marker(place));
        return marker(place);
    }

    /** Returns a Statement that is delivered, all of it filled. */
    String completed() {
        kind = "completed";
        return filled(UUID.randomUUID(), "");
    }

    /** Returns one that the app refuses. */
    String refused() {
        kind = "refused-by-the-app";
        return filled(UUID.randomUUID(), "");
    }

    /** Returns one that breaks a rule. */
    String broken() {
        kind = "broken";
        String broken = filled(UUID.randomUUID(), ",\"" + no("property") + "\":1");
        closed.addAll(open.stream().filter(each -> each.contains("-broken-")).toList());
        open.removeAll(closed);
        return broken;
    }

    /** Returns one with the attachment whose content is {@link #content}. */
    String attached() {
        kind = "attached";
        return filled(UUID.randomUUID(), "");
    }

    /** Returns what comes along with {@link #attached}. */
    byte[] content() {
        kind = "attached";
        return no("attachment-content").getBytes(StandardCharsets.UTF_8);
    }

    private String filled(UUID id, String more) {
        return """
                {"id":"%s","timestamp":"2026-11-21T09:00:00Z","version":"1.0.3",
                 "actor":{"objectType":"Agent","name":"%s","account":{"homePage":"https://lms.x.example","name":"%s"}},
                 "verb":{"id":"%s","display":{"en":"%s"}},
                 "object":{"objectType":"Activity","id":"https://lms.x.example/%s","definition":%s},
                 "result":%s,"context":%s,"attachments":[%s],"authority":{"name":"%s","mbox":"mailto:%s@x.example"}%s}"""
                .formatted(
                        id,
                        no("actor-name"),
                        yes("actor-account"),
                        COMPLETED,
                        no("verb-display"),
                        yes("activity-id"),
                        definition("activity"),
                        result(),
                        context(),
                        attachment(),
                        no("authority-name"),
                        no("authority-mbox"),
                        more)
                .replace("\n", " ");
    }

    private String definition(String of) {
        return """
                {"type":"http://adlnet.gov/expapi/activities/cmi.interaction","name":{"en":"%s"},
                 "description":{"en":"%s"},"moreInfo":"https://x.example/%s","interactionType":"choice",
                 "correctResponsesPattern":["%s"],"choices":[{"id":"%s","description":{"en":"%s"}}],"extensions":%s}"""
                .formatted(
                        yes(of + "-title"),
                        no(of + "-description"),
                        no(of + "-more-info"),
                        no(of + "-correct"),
                        no(of + "-choice-id"),
                        no(of + "-choice"),
                        extensions(of));
    }

    private String extensions(String of) {
        return "{\"https://x.example/%s\":\"%s\",\"https://x.example/plain\":{\"%s\":[\"%s\"]}}"
                .formatted(
                        no(of + "-extension-key"),
                        no(of + "-extension"),
                        no(of + "-extension-name"),
                        no(of + "-extension-deep"));
    }

    private String result() {
        return "{\"response\":\"%s\",\"completion\":true,\"success\":true,\"duration\":\"PT1M\","
                        .formatted(no("response"))
                + "\"score\":{\"scaled\":0.85},\"extensions\":" + extensions("result") + "}";
    }

    private String context() {
        return """
                {"registration":"%s","platform":"%s","revision":"%s","language":"nl",
                 "instructor":{"name":"%s","mbox":"mailto:%s@x.example"},
                 "team":{"objectType":"Group","name":"%s","member":[{"name":"%s","openid":"https://x.example/%s"}]},
                 "contextActivities":{
                  "parent":[{"id":"https://lms.x.example/%s","definition":{
                    "type":"http://adlnet.gov/expapi/activities/course","name":{"en":"%s"},"description":{"en":"%s"}}}],
                  "grouping":[{"id":"https://lms.x.example/%s","definition":{"name":{"en":"%s"}}}],
                  "category":[{"id":"https://lms.x.example/%s","definition":{"name":{"en":"%s"}}}],
                  "other":[{"id":"https://lms.x.example/%s"}]},
                 "extensions":%s}"""
                .formatted(
                        UUID.randomUUID(),
                        no("platform"),
                        no("revision"),
                        no("instructor-name"),
                        no("instructor-mbox"),
                        no("team-name"),
                        no("member-name"),
                        no("member-openid"),
                        yes("course-id"),
                        yes("course-title"),
                        no("course-description"),
                        no("grouping-id"),
                        no("grouping-title"),
                        yes("category-id"),
                        no("category-title"),
                        no("other-id"),
                        extensions("context"));
    }

    private String attachment() {
        boolean isHere = kind.equals("attached");
        byte[] content = isHere ? content() : no("attachment-elsewhere").getBytes(StandardCharsets.UTF_8);
        if (!isHere) {
            closed.remove(marker("attachment-elsewhere"));
        }
        return """
                {"usageType":"https://x.example/%s","display":{"en":"%s"},"description":{"en":"%s"},
                 "contentType":"text/plain","length":%d,"sha2":"%s"%s}"""
                .formatted(
                        no("attachment-usage"),
                        no("attachment-display"),
                        no("attachment-description"),
                        content.length,
                        sha2(content),
                        isHere ? "" : ",\"fileUrl\":\"https://x.example/" + no("attachment-url") + "\"");
    }

    static String sha2(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Returns one whose Verb does not count. */
    String answered() {
        kind = "answered";
        return simple(ANSWERED, no("activity-id"), ",\"result\":{\"response\":\"" + no("response") + "\"}");
    }

    /** Returns one that tells of another act, of two people. */
    String subStatement() {
        kind = "sub";
        String inner = simple(COMPLETED, no("activity-id"), "")
                .replaceFirst("\\{\"id\":\"[^\"]*\",", "{\"objectType\":\"SubStatement\",");
        kind = "outer";
        String outer = simple(COMPLETED, "x", "");
        return outer.replaceFirst("\"object\":\\{.*", "\"object\":" + inner.replace("\\", "\\\\") + "}");
    }

    private String simple(String verb, String activity, String more) {
        return "{\"id\":\"%s\",\"actor\":{\"name\":\"%s\",\"mbox\":\"mailto:%s@x.example\"},\"verb\":{\"id\":\"%s\"},"
                        .formatted(UUID.randomUUID(), no("actor-name"), no("actor-mbox"), verb)
                + "\"object\":{\"id\":\"https://lms.x.example/" + activity + "\"}" + more + "}";
    }

    /** Returns one of a Group, by which a cohort is told. */
    String registered() {
        kind = "registered";
        return """
                {"id":"%s","actor":{"objectType":"Group","name":"%s","account":{"homePage":"https://x.example","name":"%s"},
                 "member":[{"name":"%s","mbox":"mailto:%s@x.example"}]},"verb":{"id":"%s","display":{"en":"%s"}},
                 "object":{"id":"https://lms.x.example/run","definition":{"description":{"en":"%s"}}}}"""
                .formatted(
                        UUID.randomUUID(),
                        no("group-name"),
                        cohort("group-account"),
                        no("member-name"),
                        cohort("member-mbox"),
                        REGISTERED,
                        no("verb-display"),
                        no("description"))
                .replace("\n", " ");
    }

    /** Returns one that voids another. */
    String voiding() {
        kind = "voiding";
        return """
                {"id":"%s","actor":{"name":"%s","mbox":"mailto:%s@x.example"},"verb":{"id":"%s","display":{"en":"%s"}},
                 "object":{"objectType":"StatementRef","id":"%s"},"context":{"extensions":%s}}"""
                .formatted(
                        UUID.randomUUID(),
                        no("actor-name"),
                        cohort("actor-mbox"),
                        VOIDED,
                        no("verb-display"),
                        UUID.randomUUID(),
                        extensions("context"))
                .replace("\n", " ");
    }

    /** Returns a document. */
    String document() {
        kind = "document";
        return "{\"bookmark\":\"" + no("text") + "\"}";
    }
}
