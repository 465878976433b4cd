package org.gilde.confluence.cohort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gilde.confluence.bridge.Bridge;
import org.gilde.confluence.bridge.BridgeAnswer;
import org.gilde.confluence.bridge.BridgeQuestion;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.learning.LearningIntake;
import org.gilde.confluence.learning.UnreadableBatchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the bridge who takes part in the course runs that communities follow, and takes that in as learning events: what is
 * said of a Group no learning event brings. Whom a Statement told of before is known by it.
 */
public final class RosterCare {
    private static final Logger LOG = LoggerFactory.getLogger(RosterCare.class);
    private static final Duration ROUND = Duration.ofHours(1);
    private static final int ABSENT = 404;
    private static final int MOST_PAGES = 40;

    private final Bridge bridge;
    private final Communities communities;
    private final Cohorts cohorts;
    private final LearningIntake intake;
    private final Clock clock;
    private final Map<String, String> seen = new ConcurrentHashMap<>();
    private Instant next = Instant.EPOCH;

    /** Takes from that bridge into that intake. */
    public RosterCare(Bridge bridge, Communities communities, Cohorts cohorts, LearningIntake intake, Clock clock) {
        this.bridge = bridge;
        this.communities = communities;
        this.cohorts = cohorts;
        this.intake = intake;
        this.clock = clock;
    }

    /** Asks for all runs, once an hour however often it is called. Returns how many rosters were read. */
    public synchronized int run() {
        Instant now = clock.instant();
        if (now.isBefore(next) || !bridge.isKnown()) {
            return 0;
        }
        next = now.plus(ROUND);
        int read = 0;
        for (String run : runs()) {
            if (!read(run)) {
                return read; // the bridge is away: the others need not wait for that, too
            }
            read++;
        }
        return read;
    }

    private Set<String> runs() {
        Set<String> runs = new TreeSet<>();
        communities.all().stream()
                .filter(community -> community.closed().isEmpty())
                .flatMap(community -> community.plan().stream())
                .map(LearningPlan::course)
                .forEach(runs::add);
        Stream.of(CohortStanding.WAITING, CohortStanding.PROPOSED, CohortStanding.MAKING, CohortStanding.LINKED)
                .flatMap(standing -> cohorts.all(standing).stream())
                .filter(cohort -> cohort.source() == Source.STATEMENTS)
                .map(Cohort::origin)
                .forEach(runs::add);
        runs.remove("");
        return runs;
    }

    /** Reads one roster to its end; says whether the bridge answered. */
    private boolean read(String run) {
        String before = seen.getOrDefault(run, "");
        String asOf = before;
        String after = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            BridgeAnswer answer = bridge.ask(BridgeQuestion.get("/operator/rosters?run="
                    + URLEncoder.encode(run, StandardCharsets.UTF_8) + (after.isEmpty() ? "" : "&after=" + after)));
            if (!answer.isDone()) {
                return answer.status() == ABSENT || answer.status() == 400;
            }
            take(answer.json().path("events"), before);
            asOf = page == 0 ? answer.json().path("asOf").asText() : asOf;
            after = answer.json().path("next").asText();
            if (!after.matches("[0-9a-f]{64}")) {
                seen.put(run, asOf);
                return true;
            }
        }
        LOG.warn("A roster has more than {} pages; what follows is left out", MOST_PAGES);
        return true;
    }

    /** Takes what was stored since the last time. */
    private void take(JsonNode events, String before) {
        ArrayNode fresh = JsonNodeFactory.instance.arrayNode();
        for (JsonNode event : events) {
            if (before.isEmpty() || isSince(event.path("stored").asText(), before)) {
                fresh.add(event);
            }
        }
        try {
            if (!fresh.isEmpty()) {
                intake.takeFetched(fresh);
            }
        } catch (UnreadableBatchException e) {
            LOG.warn("A roster of the bridge can not be read: {}", e.getMessage());
        }
    }

    private static boolean isSince(String stored, String before) {
        try {
            return Instant.parse(stored).isAfter(Instant.parse(before));
        } catch (DateTimeParseException e) {
            return true;
        }
    }
}
