package org.gilde.bridge.drop;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the columns of a completion list mean.
 *
 * @param people where a row may say who it is about: the first of these that has a value counts
 * @param score empty where rows tell none
 */
record Mapping(Layout layout, List<Who> people, Course course, When when, Optional<Score> score, What what) {

    /** How the text is laid out. */
    record Layout(Charset charset, char delimiter, char quote) {}

    /**
     * Who a row is about.
     *
     * @param homePage of the account whose name stands in the column; empty where a mail address does
     */
    record Who(String column, Optional<String> homePage) {}

    /**
     * What was learned.
     *
     * @param prefix what makes an IRI of a code
     * @param title column of the title
     * @param language of the titles
     */
    record Course(String id, String prefix, Optional<String> title, String language) {}

    /**
     * When.
     *
     * @param patterns tried in this order
     * @param zone of dates and times that name none
     */
    record When(String column, List<DateTimeFormatter> patterns, ZoneId zone) {}

    /**
     * How well.
     *
     * @param least column or number; empty for neither
     * @param most column or number; empty for neither
     */
    record Score(String raw, Optional<String> least, Optional<String> most, char decimal) {}

    /**
     * What became of it.
     *
     * @param usual of rows that do not say
     * @param status column of words that say; empty for none
     * @param words what each word means, in small letters; empty of those that are passed over
     * @param success column of yes and no; empty for none
     */
    record What(
            RowOutcome usual,
            Optional<String> status,
            Map<String, Optional<RowOutcome>> words,
            Optional<String> success,
            Set<String> yes,
            Set<String> no) {}

    /** Returns the columns that a list must have. */
    Set<String> columns() {
        Set<String> needed = new TreeSet<>();
        people.forEach(who -> needed.add(who.column()));
        needed.add(course.id());
        needed.add(when.column());
        Stream.of(course.title(), score.map(Score::raw), what.status(), what.success())
                .flatMap(Optional::stream)
                .forEach(needed::add);
        score.stream()
                .flatMap(each -> Stream.of(each.least(), each.most()))
                .flatMap(Optional::stream)
                .filter(each -> !Cells.isNumber(each))
                .forEach(needed::add);
        return needed;
    }
}
