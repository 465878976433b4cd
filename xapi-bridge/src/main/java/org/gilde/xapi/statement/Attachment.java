package org.gilde.xapi.statement;

import java.util.Locale;

/**
 * The content of an attachment. Part Two 2.4.11.
 *
 * @param sha2 the hash of the content in hexadecimal digits, in lower case
 * @param contentType its media type
 * @param content its octets; not copied, so nobody changes them
 */
@SuppressWarnings("ArrayRecordComponent") // two are never compared
public record Attachment(String sha2, String contentType, byte[] content) {
    /** Turns the hash to lower case. */
    public Attachment {
        sha2 = sha2.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment attachment
                && sha2.equals(attachment.sha2)
                && contentType.equals(attachment.contentType);
    }

    @Override
    public int hashCode() {
        return sha2.hashCode();
    }

    @Override
    public String toString() {
        return "Attachment[" + sha2 + ", " + content.length + " octets]";
    }
}
