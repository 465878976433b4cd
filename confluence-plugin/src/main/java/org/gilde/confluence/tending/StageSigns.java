package org.gilde.confluence.tending;

import static org.gilde.confluence.community.Stage.ACTIVE;
import static org.gilde.confluence.community.Stage.COALESCING;
import static org.gilde.confluence.community.Stage.POTENTIAL;
import static org.gilde.confluence.community.Stage.STEWARDSHIP;
import static org.gilde.confluence.community.Stage.TRANSFORMATION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gilde.confluence.community.Stage;
import org.gilde.confluence.participation.Act;
import org.gilde.confluence.participation.Floor;
import org.gilde.confluence.participation.Flow;
import org.gilde.confluence.participation.Shares;

/**
 * Which signs speak for or against the stage that the coordinator chose. A figure that would tell of fewer people
 * than the {@link Floor} is withheld; all that such a one says is that it is below that, and it speaks only where every
 * figure below that would say the same.
 */
public final class StageSigns {
    /** Days that newcomers are counted over. */
    public static final int DAYS = Flow.DAYS;

    private static final Rule FEW_PEOPLE = Rule.low(10, 25);
    private static final Rule FEW_COME = Rule.low(5, 10);
    private static final Rule FEW_CONTRIBUTE = Rule.low(10, 20);
    private static final Rule FEW_WRITE = Rule.low(5, 10);
    private static final Rule SOME_PEOPLE = Rule.high(10, 5);
    private static final Rule SOME_COME = Rule.high(5, 5);
    private static final Rule MANY_CONTRIBUTE = Rule.high(20, 10);
    private static final Rule MANY_WRITE = Rule.high(10, 5);

    private static final Map<Stage, Map<Sign, Rule>> RULES = Map.of(
            POTENTIAL, rules(FEW_PEOPLE, FEW_COME, FEW_CONTRIBUTE, FEW_WRITE),
            COALESCING, rules(Rule.high(5, 5), SOME_COME, Rule.high(10, 5), Rule.high(5, 1)),
            ACTIVE, rules(SOME_PEOPLE, Rule.high(5, 0), MANY_CONTRIBUTE, MANY_WRITE),
            STEWARDSHIP, rules(SOME_PEOPLE, SOME_COME, MANY_CONTRIBUTE, MANY_WRITE),
            TRANSFORMATION, rules(FEW_PEOPLE, FEW_COME, FEW_CONTRIBUTE, FEW_WRITE));

    private StageSigns() {}

    /** What a sign says of the stage. */
    public enum Voice {
        FOR,
        AGAINST,
        NEITHER
    }

    /**
     * One sign.
     *
     * @param figure empty where it is withheld, or not counted yet
     * @param among how many people it is about; 0 where that is below the floor, or not counted yet
     */
    public record Reading(Sign sign, Voice voice, OptionalInt figure, int among) {}

    /**
     * Reads the signs.
     *
     * @param members how many there are
     * @param joined how many of them came in the last {@value #DAYS} days
     * @param flow the latest daily count; nothing before the first
     * @param floor from how many people on a figure is shown
     */
    public static List<Reading> of(Stage stage, int members, int joined, Optional<Flow> flow, Floor floor) {
        Optional<Shares> shares = flow.map(count -> Shares.of(count, floor));
        OptionalInt quiet = share(shares, Act.READ);
        OptionalInt contributing = quiet.isPresent() ? OptionalInt.of(100 - quiet.getAsInt()) : quiet;
        int counted = floored(flow.map(Flow::members).orElse(0), floor).orElse(0);
        OptionalInt people = floored(members, floor);
        OptionalInt newcomers = floored(joined, floor);
        return Stream.of(
                        read(stage, Sign.PEOPLE, people, people.orElse(0), floor.people() - 1),
                        read(stage, Sign.NEWCOMERS, newcomers, people.orElse(0), floor.people() - 1),
                        read(stage, Sign.CONTRIBUTING, contributing, counted, 100),
                        read(stage, Sign.WRITING, share(shares, Act.CREATED), counted, 100))
                .toList();
    }

    /** What is withheld is anything from nothing to {@code atMost}. */
    private static Reading read(Stage stage, Sign sign, OptionalInt figure, int among, int atMost) {
        Rule rule = RULES.getOrDefault(stage, Map.of()).getOrDefault(sign, Rule.NONE);
        Voice low = rule.voice(figure.orElse(0));
        boolean isSure = low == rule.voice(figure.orElse(atMost));
        return new Reading(sign, isSure ? low : Voice.NEITHER, figure, among);
    }

    private static OptionalInt share(Optional<Shares> shares, Act act) {
        return shares.map(known -> known.of(act)).orElseGet(OptionalInt::empty);
    }

    private static OptionalInt floored(int people, Floor floor) {
        return floor.hides(people) ? OptionalInt.empty() : OptionalInt.of(people);
    }

    private static Map<Sign, Rule> rules(Rule people, Rule newcomers, Rule contributing, Rule writing) {
        return Map.of(
                Sign.PEOPLE, people, Sign.NEWCOMERS, newcomers, Sign.CONTRIBUTING, contributing, Sign.WRITING, writing);
    }

    /** From where a figure speaks for the stage, and from where against it. */
    private record Rule(boolean isHigh, int speaksFor, int speaksAgainst) {
        static final Rule NONE = new Rule(true, Integer.MAX_VALUE, 0);

        static Rule high(int from, int againstBelow) {
            return new Rule(true, from, againstBelow);
        }

        static Rule low(int below, int againstFrom) {
            return new Rule(false, below, againstFrom);
        }

        Voice voice(int figure) {
            if (isHigh ? figure >= speaksFor : figure < speaksFor) {
                return Voice.FOR;
            }
            return (isHigh ? figure < speaksAgainst : figure >= speaksAgainst) ? Voice.AGAINST : Voice.NEITHER;
        }
    }
}
