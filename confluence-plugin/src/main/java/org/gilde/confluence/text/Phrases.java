package org.gilde.confluence.text;

import java.io.Serializable;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** What the app says, in one reader's language and time zone. */
public final class Phrases {

    /** Where the texts come from. */
    @FunctionalInterface
    public interface Source {
        /** Returns the text of that key in the reader's language, its {@code {0}} filled in. */
        String text(String key, Serializable... arguments);
    }

    private final Source source;
    private final Locale locale;
    private final ZoneId zone;

    /** Phrases of that source, with dates and numbers as the locale writes them. */
    public Phrases(Source source, Locale locale, ZoneId zone) {
        this.source = source;
        this.locale = locale;
        this.zone = zone;
    }

    /** Returns a text without gaps. Templates call this one. */
    public String get(String key) {
        return source.text(key);
    }

    /** Returns a text with its gaps filled in. */
    public String fill(String key, Serializable... arguments) {
        return source.text(key, arguments);
    }

    /** Returns the text for that many: of {@code key.one} or {@code key.other}, the number as {@code {0}}. */
    public String count(String key, long number) {
        boolean one = number == 1 || (number == 0 && "fr".equals(locale.getLanguage()));
        return source.text(key + (one ? ".one" : ".other"), whole(number));
    }

    /** Returns the day, such as 20 November 2026. */
    public String day(Instant when) {
        return format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), when);
    }

    /** Returns the day, such as 20 November 2026. */
    public String day(LocalDate when) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(when);
    }

    /** Returns the day on which something happens where the reader is. */
    public LocalDate date(Instant when) {
        return LocalDate.ofInstant(when, zone);
    }

    /** Returns day and time, such as 20 November 2026, 14:05. */
    public String moment(Instant when) {
        return source.text("gilde.moment", day(when), format(DateTimeFormatter.ofPattern("HH:mm", locale), when));
    }

    /** Returns a whole number. */
    public String whole(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Returns a number with at most two digits behind the point. */
    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    /** Returns a share of one as per cent with at most two digits behind the point, such as 82% or 87.5%. */
    public String percent(BigDecimal share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(share);
    }

    /** Returns the reader's language, to choose among titles. */
    public Locale locale() {
        return locale;
    }

    /** Returns the language's tag, for {@code lang} attributes. */
    public String language() {
        return locale.toLanguageTag();
    }

    private String format(DateTimeFormatter formatter, Instant when) {
        return formatter.withLocale(locale).withZone(zone).format(when);
    }
}
