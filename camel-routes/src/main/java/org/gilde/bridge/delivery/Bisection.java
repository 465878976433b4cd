package org.gilde.bridge.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.jspecify.annotations.Nullable;

/**
 * Finds the event for which the app refuses a message. First an empty message is tried: an app that refuses even that
 * is of another version, and no event is to blame.
 */
final class Bisection implements AggregationStrategy {

    /** Returns what to send instead, in order: nothing, then the first half, then the second. */
    List<IntakeMessage> parts(IntakeMessage refused) {
        List<LearningEvent> events = refused.events();
        int half = events.size() / 2;
        return events.size() == 1
                ? List.of(refused.with(List.of()))
                : List.of(
                        refused.with(List.of()),
                        refused.with(events.subList(0, half)),
                        refused.with(events.subList(half, events.size())));
    }

    /** Returns the outcomes of all parts; of a single event, that it is refused. */
    List<Outcome> conclude(IntakeMessage refused, List<?> ofParts, String reason) {
        return refused.events().size() == 1
                ? List.of(new Outcome(refused.events().get(0), Outcome.Kind.REFUSED, reason))
                : ofParts.stream().map(Outcome.class::cast).toList();
    }

    /** Puts the outcomes of the parts one behind the other; what else a part carries must not reach the whole. */
    @Override
    public Exchange aggregate(@Nullable Exchange before, Exchange part) {
        part.removeProperty(SendRoute.MESSAGE);
        part.removeProperty(ExchangePropertyKey.EXCEPTION_CAUGHT);
        if (before == null) {
            return part;
        }
        List<?> first = before.getMessage().getBody(List.class);
        List<?> second = part.getMessage().getBody(List.class);
        before.getMessage()
                .setBody(new ArrayList<>(
                        Stream.concat(first.stream(), second.stream()).toList()));
        return before;
    }
}
