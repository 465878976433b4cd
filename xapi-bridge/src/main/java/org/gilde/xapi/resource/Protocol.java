package org.gilde.xapi.resource;

import java.util.Locale;
import java.util.regex.Pattern;

/** What every request must bring, whatever it asks for. Part Three 1 and 3.3. */
final class Protocol {
    private static final Pattern VERSION = Pattern.compile("1\\.0(\\.\\d{1,3})?");

    private Protocol() {}

    static void requireVersion(Request request) {
        boolean isKnown = request.header(Answer.VERSION_HEADER)
                .map(version -> VERSION.matcher(version).matches())
                .orElse(false);
        if (!isKnown) {
            throw RequestRefusedException.invalid(
                    "The header " + Answer.VERSION_HEADER + " must be 1.0.0 to " + Answer.VERSION, "Part Three 3.3");
        }
    }

    static void requireJson(Request request, int limit) {
        String type = request.header("Content-Type")
                .orElse("")
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
        if (type.equals("multipart/mixed")) {
            throw RequestRefusedException.invalid(
                    "Attachments can not be sent here yet; give each a fileUrl and send application/json",
                    "Part Three 1.5.2");
        }
        if (!type.equals("application/json")) {
            throw RequestRefusedException.invalid(
                    "The header Content-Type must be application/json", "Part Three 1.5.1");
        }
        if (request.body().length > limit) {
            throw RequestRefusedException.tooLarge(
                    "More than " + limit + " bytes in one request; send smaller batches");
        }
    }
}
