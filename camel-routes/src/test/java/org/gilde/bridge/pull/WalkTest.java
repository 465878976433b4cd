package org.gilde.bridge.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How far a source was read")
class WalkTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final Walk walk = new Walk(Position.BEGINNING, OVERLAP);

    private static ResultPage page(String more, String... stored) {
        List<Pulled> statements = Stream.of(stored)
                .map(each -> new Pulled("{}", "", Optional.of(Instant.parse(each)), Optional.empty()))
                .toList();
        return new ResultPage(
                statements, Map.of(), Optional.of(more).filter(link -> !link.isEmpty()), Optional.empty());
    }

    private static Position at(String since, String more) {
        return new Position(Optional.of(Instant.parse(since)), Optional.of(more).filter(link -> !link.isEmpty()));
    }

    @Test
    void followsOldStatementsAndTheirLink() {
        assertThat(walk.taken(page("/2", "2026-01-01T10:00:00Z", "2026-01-01T10:00:01.123456Z"), NOW))
                .isEqualTo(at("2026-01-01T10:00:01.123456Z", "/2"));
        assertThat(walk.isEnded()).isFalse();
        assertThat(walk.taken(page("", "2026-01-01T10:00:02Z"), NOW)).isEqualTo(at("2026-01-01T10:00:02Z", ""));
        assertThat(walk.isEnded()).isTrue();
    }

    @Test
    @DisplayName("stays behind what may still be on its way, also where stored is cut to seconds")
    void staysBehindWhatMayStillBeOnItsWay() {
        assertThat(walk.taken(page("/2", "2026-01-01T11:59:59Z"), NOW)).isEqualTo(at("2026-01-01T11:59:30Z", ""));
        assertThat(walk.taken(page("", "2026-01-01T12:00:01Z"), NOW.plusSeconds(90)))
                .isEqualTo(at("2026-01-01T11:59:30Z", ""));
    }

    @Test
    void comesCloserOnceTheSourceIsQuiet() {
        Walk next = new Walk(at("2026-01-01T11:59:30Z", ""), OVERLAP);
        assertThat(next.taken(page("", "2026-01-01T11:59:59Z"), NOW.plusSeconds(60)))
                .isEqualTo(at("2026-01-01T11:59:59Z", ""));
    }

    @Test
    void neverGoesBack() {
        Walk next = new Walk(at("2026-01-01T11:59:50Z", ""), OVERLAP);
        assertThat(next.taken(page("", "2026-01-01T11:59:59Z"), NOW)).isEqualTo(at("2026-01-01T11:59:50Z", ""));
        assertThat(new Walk(Position.BEGINNING, OVERLAP).taken(page(""), NOW)).isEqualTo(Position.BEGINNING);
    }

    @Test
    void movesAtTheEndOnlyWhereASourceDoesNotHeedTheOrder() {
        assertThat(walk.taken(page("/2", "2026-01-01T10:00:00Z", "2026-01-01T09:00:00Z"), NOW))
                .isEqualTo(Position.BEGINNING);
        assertThat(walk.taken(page("", "2026-01-01T08:00:00Z"), NOW)).isEqualTo(at("2026-01-01T10:00:00Z", ""));
    }
}
