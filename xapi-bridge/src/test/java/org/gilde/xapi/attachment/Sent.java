package org.gilde.xapi.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.gilde.xapi.Samples;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.attachment.SubmissionReader.Body;

/** A request as a client writes it. */
final class Sent {
    static final String BOUNDARY = "-------314159265358979323846";
    static final String USAGE = "https://lms.example/usage/certificate";
    static final String SIGNATURE = "http://adlnet.gov/expapi/attachments/signature";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    static Sent multipart() {
        return new Sent();
    }

    /** Adds a part of these header lines, parted by commas. */
    Sent part(String headers, byte[] content) {
        raw("--" + BOUNDARY + "\r\n");
        for (String header : headers.isEmpty() ? new String[0] : headers.split(",")) {
            raw(header + "\r\n");
        }
        raw("\r\n");
        body.writeBytes(content);
        return raw("\r\n");
    }

    Sent statements(String json) {
        return part("Content-Type: application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    Sent content(byte[] content) {
        return content(content, "text/plain");
    }

    Sent content(byte[] content, String contentType) {
        String headers = "Content-Type: " + contentType + ",Content-Transfer-Encoding: binary,X-Experience-API-Hash: "
                + Hash.of(content);
        return part(headers, content);
    }

    Sent raw(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    byte[] unfinished() {
        return body.toByteArray();
    }

    byte[] bytes() {
        return raw("--" + BOUNDARY + "--\r\n").unfinished();
    }

    Body body() {
        return body(bytes());
    }

    static Body body(byte[] bytes) {
        return new Body("multipart/mixed; boundary=" + BOUNDARY, bytes, XapiVersion.V1_0_3, false);
    }

    static Body json(String json) {
        return new Body("application/json", json.getBytes(StandardCharsets.UTF_8), XapiVersion.V1_0_3, false);
    }

    /** Returns a Statement with these attachments. */
    static String statement(String... attachments) {
        return """
                {"actor":{"mbox":"mailto:jan@example.org"},"verb":{"id":"%s"},"object":%s,"attachments":[%s]}"""
                .formatted(Samples.COMPLETED, Samples.activity(Samples.COURSE), String.join(",", attachments));
    }

    /** Returns the description of an attachment without fileUrl. */
    static String attachment(byte[] content) {
        return attachment(USAGE, "text/plain", content);
    }

    static String attachment(String usage, String contentType, byte[] content) {
        return """
                {"usageType":"%s","display":{"en":"A file"},"contentType":"%s","length":%d,"sha2":"%s"}"""
                .formatted(usage, contentType, content.length, Hash.of(content));
    }

    static String withFileUrl(String attachment) {
        return attachment.replaceAll("\\}$", ",\"fileUrl\":\"https://lms.example/file\"}");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
