package org.gilde.bridge.drop;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what stands in the cells of a list. */
final class Cells {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final int NOON = 12;

    private Cells() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Returns a number that may end in a percent sign; empty if it is none with this decimal mark. */
    static Optional<BigDecimal> number(String text, char decimal) {
        String bare = text.replaceFirst("\\s*%$", "").strip();
        if (decimal != '.' && bare.indexOf('.') >= 0) {
            return Optional.empty();
        }
        String plain = bare.replace(decimal, '.');
        return isNumber(plain) ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** Returns the moment that one of the patterns finds: of a day alone, its noon; empty if none fits. */
    static Optional<Instant> moment(String text, Mapping.When when) {
        return when.patterns().stream()
                .map(pattern -> moment(text, pattern, when.zone()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Instant> moment(String text, DateTimeFormatter pattern, ZoneId zone) {
        try {
            return Optional.of(
                    instant(pattern.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from), zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(TemporalAccessor read, ZoneId zone) {
        if (read instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        if (read instanceof LocalDateTime moment) {
            return moment.atZone(zone).toInstant();
        }
        return LocalDate.from(read).atTime(NOON, 0).atZone(zone).toInstant();
    }
}
