package org.gilde.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a long list.
 *
 * @param from how many are left out before it
 * @param most how many it has at most
 */
record Stretch(int from, int most) {
    private static final int USUAL = 25;
    private static final int LONGEST = 100;
    private static final int FARTHEST = 1_000_000;

    /** Answers the stretch that was asked for, and where the next one begins. */
    static <T> Response answer(
            @Nullable String from,
            @Nullable String most,
            String name,
            BiFunction<Integer, Integer, List<T>> reader,
            Function<List<T>, List<? extends JsonNode>> writer) {
        Optional<Stretch> asked = of(from, most);
        return asked.map(stretch -> stretch.answer(name, reader, writer))
                .orElseGet(() -> Answers.refused(
                        Response.Status.BAD_REQUEST,
                        "from is a number from 0 to " + FARTHEST + ", most one from 1 to " + LONGEST + "."));
    }

    /** Returns how many are left out, at most that many: 0 where nothing was said, -1 where it is no such number. */
    static int from(@Nullable String text, int farthest) {
        String digits = text == null ? "0" : text;
        int from = digits.matches("[0-9]{1,10}") ? (int) Math.min(Long.parseLong(digits), Integer.MAX_VALUE) : -1;
        return from <= farthest ? from : -1;
    }

    private static Optional<Stretch> of(@Nullable String from, @Nullable String most) {
        int begin = from(from, FARTHEST);
        int length = most(most);
        return begin >= 0 && length >= 1 && length <= LONGEST
                ? Optional.of(new Stretch(begin, length))
                : Optional.empty();
    }

    private static int most(@Nullable String text) {
        String digits = text == null ? Integer.toString(USUAL) : text;
        return digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : -1;
    }

    private <T> Response answer(
            String name,
            BiFunction<Integer, Integer, List<T>> reader,
            Function<List<T>, List<? extends JsonNode>> writer) {
        List<T> found = reader.apply(from, most + 1);
        ObjectNode body = Answers.JSON.objectNode();
        ArrayNode list = body.putArray(name);
        writer.apply(found.stream().limit(most).toList()).forEach(list::add);
        if (found.size() > most) {
            body.put("next", from + most);
        }
        return Answers.ok(body);
    }
}
