package org.gilde.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.gilde.bridge.pause.BackOff;
import org.gilde.bridge.settings.Secret;
import org.gilde.bridge.settings.Settings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Waiting for the database at the start")
class DatabaseWaitTest {
    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(15), () -> 1);
    private static final Settings.Database DATABASE =
            new Settings.Database("jdbc:postgresql://db.example/gilde?password=hush", "gilde", new Secret("hush"));

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<Duration> pauses = new ArrayList<>();
    private final Queue<NoDatabaseException> failures = new ArrayDeque<>();

    private void waitFor(int port) throws InterruptedException {
        Runnable check = () -> {
            if (!failures.isEmpty()) {
                throw failures.remove();
            }
        };
        new DatabaseWait(check, new PrintStream(said, true, StandardCharsets.UTF_8), Clock.systemUTC())
                .until(new Settings.Http("127.0.0.1", port, 1), BACK_OFF, pauses::add);
    }

    private static NoDatabaseException away() {
        return new DatabaseAwayException("It does not answer.", new SQLException("hush"));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysNothingWhereItIsThere() throws InterruptedException {
        waitFor(0);
        assertThat(said()).isEmpty();
        assertThat(pauses).isEmpty();
    }

    @Test
    void looksAgainLongerAndLongerApartAndSaysItOnce() throws InterruptedException {
        for (int i = 0; i < 6; i++) {
            failures.add(away());
        }
        waitFor(0);
        assertThat(pauses.stream().map(Duration::toSeconds)).containsExactly(1L, 2L, 4L, 8L, 15L, 15L);
        assertThat(said()).containsOnlyOnce("It does not answer.").contains("database=there waited=0s");
    }

    @Test
    void endsWhereItAnswersAndTurnsTheBridgeAway() {
        failures.add(away());
        failures.add(new NoDatabaseException("The password is wrong."));
        assertThatThrownBy(() -> waitFor(0)).isExactlyInstanceOf(NoDatabaseException.class);
        assertThat(pauses).hasSize(1);
    }

    @Test
    void goesOnWhereItsAddressIsTaken() throws InterruptedException, IOException {
        failures.add(away());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            waitFor(taken.getLocalPort());
        }
        assertThat(said()).contains("Nothing can be answered at 127.0.0.1:", "database=there");
    }

    @ParameterizedTest
    @CsvSource({
        "08001, true", // no connection
        "08006, true", // broken off
        "57P03, true", // it starts
        "57P01, true", // it stops
        "53300, true", // none free
        "08004, false", // turned away
        "28P01, false", // password
        "3D000, false", // no such database
        "42501, false", // no right
        ", false"
    })
    void waitsForWhatPasses(String state, boolean isWaitedFor) {
        NoDatabaseException told = Database.told(DATABASE, new SQLException("Because.", state));
        assertThat(told instanceof DatabaseAwayException).isEqualTo(isWaitedFor);
        assertThat(told).hasMessageContaining("db.example/gilde").hasMessageContaining("Because.");
        assertThat(told.getMessage()).doesNotContain("hush");
    }
}
