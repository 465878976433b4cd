package org.gilde.xapi.attachment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gilde.xapi.statement.Attachment;

/** Puts Statements and the contents of their attachments into one multipart body. Part Three 1.5.2. */
public final class MultipartWriter {
    private static final String LINE = "\r\n";
    private static final byte[] LINE_BYTES = LINE.getBytes(StandardCharsets.US_ASCII);

    private final String boundary = UUID.randomUUID().toString(); // 122 random bits stand in no content
    private final List<byte[]> pieces = new ArrayList<>();

    private MultipartWriter() {}

    /**
     * A body and the header that goes with it.
     *
     * @param contentType the header of that name
     * @param bytes the body
     */
    @SuppressWarnings("ArrayRecordComponent") // two are never compared
    public record Multipart(String contentType, byte[] bytes) {}

    /**
     * Writes the JSON first, then each content once.
     *
     * @param json in UTF-8
     * @param attachments each distinct one once
     */
    public static Multipart write(byte[] json, Collection<Attachment> attachments) {
        MultipartWriter writer = new MultipartWriter();
        writer.part("Content-Type: application/json" + LINE, json);
        for (Attachment attachment : attachments) {
            writer.part(headers(attachment), attachment.content());
        }
        return writer.multipart();
    }

    private static String headers(Attachment attachment) {
        return "Content-Type: " + safe(attachment.contentType()) + LINE
                + "Content-Transfer-Encoding: binary" + LINE
                + "X-Experience-API-Hash: " + attachment.sha2().toLowerCase(Locale.ROOT) + LINE;
    }

    /** Keeps a sender's text from making headers of its own. */
    private static String safe(String contentType) {
        boolean isPlain = contentType.chars().allMatch(c -> c >= ' ' && c < 127);
        return isPlain ? contentType : "application/octet-stream";
    }

    private void part(String headers, byte[] content) {
        pieces.add(("--" + boundary + LINE + headers + LINE).getBytes(StandardCharsets.US_ASCII));
        pieces.add(content);
        pieces.add(LINE_BYTES);
    }

    private Multipart multipart() {
        pieces.add(("--" + boundary + "--" + LINE).getBytes(StandardCharsets.US_ASCII));
        byte[] bytes = new byte[pieces.stream().mapToInt(piece -> piece.length).reduce(0, Math::addExact)];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, bytes, at, piece.length);
            at += piece.length;
        }
        return new Multipart("multipart/mixed; boundary=" + boundary, bytes);
    }
}
