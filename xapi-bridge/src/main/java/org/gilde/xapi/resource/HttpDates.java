package org.gilde.xapi.resource;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as headers carry them. RFC 9110 5.6.7. */
public final class HttpDates {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private HttpDates() {}

    /** Returns the value of a header such as Date or Last-Modified. */
    public static String text(Instant moment) {
        return FORMAT.format(moment);
    }
}
