package org.gilde.workbench.page.frame;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gilde.workbench.html.Html;

/** Dates as people read them. */
public final class Dates {
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final String DAY = "d MMM yyyy";
    private static final String MINUTE = "d MMM yyyy, HH:mm";

    private Dates() {}

    /** Returns a day, with the exact time for whoever asks. */
    public static Html day(Instant instant, Locale locale) {
        return Html.of(
                "<time datetime=\"{}\" title=\"{}\">{}</time>",
                instant,
                format(MINUTE, instant, locale),
                format(DAY, instant, locale));
    }

    /** Returns a day and time. */
    public static Html minute(Instant instant, Locale locale) {
        return Html.of("<time datetime=\"{}\">{}</time>", instant, format(MINUTE, instant, locale));
    }

    private static String format(String pattern, Instant instant, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, Texts.spoken(locale))
                .withZone(ZONE)
                .format(instant);
    }
}
