package org.gilde.xapi.attachment;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * One part of a multipart body: a view of the body, not a copy.
 *
 * @param number in the body, counted from 1
 * @param headers by their names in lower case
 * @param body that it is a part of
 * @param start where its content begins in the body
 * @param end where its content ends in the body
 */
@SuppressWarnings("ArrayRecordComponent") // two are never compared
record Part(int number, Map<String, String> headers, byte[] body, int start, int end) {
    Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    byte[] content() {
        return Arrays.copyOfRange(body, start, end);
    }
}
