package org.gilde.confluence.takealong;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gilde.confluence.learning.Activity;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.learning.Score;
import org.gilde.confluence.macro.ItemRows;
import org.gilde.confluence.takealong.Holdings.Held;
import org.gilde.confluence.text.Phrases;

/**
 * Writes items as a table, one line each, as RFC 4180 says. Begins with a byte order mark, without which spreadsheets take
 * UTF-8 for something else. A text that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class CsvCopy {
    private static final String MARK = "\uFEFF";
    private static final String FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final List<String> HEADINGS = List.of(
            "id",
            "title",
            "activity",
            "course",
            "source",
            "state",
            "first",
            "last",
            "attempts",
            "scaled",
            "raw",
            "min",
            "max",
            "topics",
            "shared_with");

    private final RecipientWords recipients;
    private final Phrases phrases;

    CsvCopy(RecipientWords recipients, Phrases phrases) {
        this.recipients = recipients;
        this.phrases = phrases;
    }

    void write(List<Held> items, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180);
        table.printRecord(HEADINGS);
        for (Held held : items) {
            table.printRecord(cells(held));
        }
        table.flush();
    }

    private List<String> cells(Held held) {
        LearningItem item = held.item();
        return List.of(
                Long.toString(item.id()),
                harmless(title(item.activity())),
                item.formal() ? harmless(item.activity().id()) : "",
                item.course().map(this::title).map(CsvCopy::harmless).orElse(""),
                item.formal() ? "learning system" : "own",
                item.state().name().toLowerCase(Locale.ROOT),
                item.first().toString(),
                item.last().toString(),
                Integer.toString(item.attempts()),
                number(item, Score::scaled),
                number(item, Score::raw),
                number(item, Score::min),
                number(item, Score::max),
                harmless(String.join(", ", held.topics())),
                harmless(item.audience().shares().stream()
                        .map(share -> recipients.name(share.recipient(), phrases))
                        .collect(Collectors.joining("; "))));
    }

    private String title(Activity activity) {
        return ItemRows.wholeTitle(activity, phrases);
    }

    private static String number(LearningItem item, Function<Score, Optional<BigDecimal>> part) {
        return item.score().flatMap(part).map(BigDecimal::toString).orElse("");
    }

    /** Returns a text that no spreadsheet calculates with, whatever blanks it begins with. */
    static String harmless(String text) {
        String bare = text.stripLeading();
        boolean isFormula = (!bare.isEmpty() && FORMULAS.indexOf(bare.charAt(0)) >= 0)
                || (!text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0);
        return isFormula ? "'" + text : text;
    }
}
