package org.gilde.bench.kill;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gilde.bench.run.Answer;

/** Attachments on their way out and back: multipart/mixed. Part Three 1.5.2. */
final class Parts {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");

    private Parts() {}

    static List<String> names(List<byte[]> contents) {
        return contents.stream().map(Digests::sha256).toList();
    }

    /** Returns the property {@code attachments}, a comma before it. */
    static String headers(List<byte[]> contents) {
        return contents.stream()
                .map(content ->
                        """
                        {"usageType":"https://lms.kill.example/proof","display":{"en":"Proof"},\
                        "contentType":"application/octet-stream","length":%d,"sha2":"%s"}"""
                                .formatted(content.length, Digests.sha256(content)))
                .collect(Collectors.joining(",", ",\"attachments\":[", "]"));
    }

    static byte[] body(String boundary, String statement, List<byte[]> contents) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(body, "--" + boundary + "\r\nContent-Type: application/json\r\n\r\n" + statement);
        for (byte[] content : contents) {
            write(
                    body,
                    "\r\n--" + boundary + "\r\nContent-Type: application/octet-stream\r\n"
                            + "Content-Transfer-Encoding: binary\r\nX-Experience-API-Hash: " + Digests.sha256(content)
                            + "\r\n\r\n");
            body.writeBytes(content);
        }
        write(body, "\r\n--" + boundary + "--\r\n");
        return body.toByteArray();
    }

    /** Returns the SHA-2 of every part's content, computed anew. */
    static Set<String> digests(Answer answer) {
        var boundary = BOUNDARY.matcher(answer.header("content-type").orElse(""));
        Set<String> digests = new HashSet<>();
        if (boundary.find()) {
            String body = "\r\n" + new String(answer.body(), StandardCharsets.ISO_8859_1);
            for (String part : body.split(Pattern.quote("\r\n--" + boundary.group(1)), -1)) {
                int content = part.indexOf("\r\n\r\n");
                if (content >= 0) {
                    digests.add(Digests.sha256(part.substring(content + 4).getBytes(StandardCharsets.ISO_8859_1)));
                }
            }
        }
        return digests;
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
