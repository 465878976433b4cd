package org.gilde.bridge.drop;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gilde.bridge.drop.Mapping.Score;
import org.gilde.bridge.drop.Mapping.Who;

/**
 * Makes a Statement of a row. The same row gives the same text for ever: ids are made of it. It holds of a person the
 * one identifier, and is valid by either version of the specification.
 */
final class RowToStatement {
    private static final Pattern MAIL = Pattern.compile("[^@\\s:]+@[^@\\s:]+");
    private static final Pattern IRI = Pattern.compile("(https?|urn|tag):\\S+");
    private static final String COURSE = "http://adlnet.gov/expapi/activities/course";

    private final Mapping mapping;

    RowToStatement(Mapping mapping) {
        this.mapping = mapping;
    }

    /**
     * Returns the Statement, empty where rows of this status are passed over.
     *
     * @param cells by column
     * @throws RowRefusedException if the row does not tell enough
     */
    Optional<ObjectNode> convert(Function<String, String> cells) {
        Optional<RowOutcome> outcome = outcome(cells);
        if (outcome.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode statement = object();
        statement.set("actor", actor(cells));
        ObjectNode verb = statement.putObject("verb").put("id", outcome.get().verb());
        verb.putObject("display").put("en", outcome.get().word());
        statement.set("object", course(cells));
        ObjectNode result = result(outcome.get(), cells);
        if (!result.isEmpty()) {
            statement.set("result", result);
        }
        statement.put("timestamp", moment(cells).toString());
        return Optional.of(statement);
    }

    private ObjectNode actor(Function<String, String> cells) {
        for (Who who : mapping.people()) {
            String name = cells.apply(who.column());
            if (!name.isEmpty()) {
                return who.homePage().map(page -> account(page, name)).orElseGet(() -> mail(name));
            }
        }
        throw new RowRefusedException("says of nobody that they learned", "fill one of the columns of the person");
    }

    private static ObjectNode account(String homePage, String name) {
        ObjectNode agent = object();
        agent.putObject("account").put("homePage", homePage).put("name", name);
        return agent;
    }

    private static ObjectNode mail(String address) {
        if (!MAIL.matcher(address).matches()) {
            throw new RowRefusedException(
                    "has no mail address in the column of the person", "write one, or another column");
        }
        return object().put("mbox", "mailto:" + address);
    }

    private ObjectNode course(Function<String, String> cells) {
        String code = cells.apply(mapping.course().id());
        if (code.isEmpty()) {
            throw new RowRefusedException("names no course", "fill the column of course.id");
        }
        if (mapping.course().prefix().isEmpty() && !IRI.matcher(code).matches()) {
            throw new RowRefusedException("has a course that is no address", "set course.id.prefix in the mapping");
        }
        String id = IRI.matcher(code).matches()
                ? code
                : mapping.course().prefix()
                        + URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
        ObjectNode course = object().put("id", id);
        ObjectNode definition = course.putObject("definition").put("type", COURSE);
        mapping.course().title().map(cells).filter(title -> !title.isEmpty()).ifPresent(title -> definition
                .putObject("name")
                .put(mapping.course().language(), title));
        return course;
    }

    private Instant moment(Function<String, String> cells) {
        return Cells.moment(cells.apply(mapping.when().column()), mapping.when())
                .orElseThrow(() -> new RowRefusedException(
                        "has a date that fits none of date.patterns", "correct it, or add its pattern to the mapping"));
    }

    private Optional<RowOutcome> outcome(Function<String, String> cells) {
        Mapping.What what = mapping.what();
        Optional<RowOutcome> told = what.status()
                .map(column -> Optional.ofNullable(what.words().get(small(cells.apply(column))))
                        .orElseThrow(() -> new RowRefusedException(
                                "has a status that the mapping does not know", "add it to one of status.*")))
                .orElse(Optional.of(what.usual()));
        boolean mayTurn = told.filter(RowOutcome.COMPLETED::equals).isPresent();
        return mayTurn ? what.success().map(cells).flatMap(this::success).or(() -> told) : told;
    }

    private Optional<RowOutcome> success(String word) {
        if (word.isEmpty()) {
            return Optional.empty();
        }
        boolean isYes = mapping.what().yes().contains(small(word));
        if (!isYes && !mapping.what().no().contains(small(word))) {
            throw new RowRefusedException(
                    "has a success that is neither yes nor no", "add it to success.yes or success.no");
        }
        return Optional.of(isYes ? RowOutcome.PASSED : RowOutcome.FAILED);
    }

    private ObjectNode result(RowOutcome outcome, Function<String, String> cells) {
        ObjectNode result = object();
        if (outcome == RowOutcome.PASSED || outcome == RowOutcome.FAILED) {
            result.put("success", outcome == RowOutcome.PASSED);
        }
        if (outcome == RowOutcome.COMPLETED || outcome == RowOutcome.PASSED) {
            result.put("completion", true);
        }
        mapping.score().flatMap(score -> score(score, cells)).ifPresent(score -> result.set("score", score));
        return result;
    }

    private static Optional<ObjectNode> score(Score mapped, Function<String, String> cells) {
        if (cells.apply(mapped.raw()).isEmpty()) {
            return Optional.empty();
        }
        ObjectNode score = object().put("raw", number(cells.apply(mapped.raw()), mapped.decimal()));
        mapped.least().ifPresent(least -> score.put("min", bound(least, mapped, cells)));
        mapped.most().ifPresent(most -> score.put("max", bound(most, mapped, cells)));
        return Optional.of(score);
    }

    private static BigDecimal bound(String columnOrNumber, Score mapped, Function<String, String> cells) {
        return Cells.isNumber(columnOrNumber)
                ? new BigDecimal(columnOrNumber)
                : number(cells.apply(columnOrNumber), mapped.decimal());
    }

    private static BigDecimal number(String text, char decimal) {
        return Cells.number(text, decimal)
                .orElseThrow(() ->
                        new RowRefusedException("has a score that is no number", "correct it, or set score.decimal"));
    }

    static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
