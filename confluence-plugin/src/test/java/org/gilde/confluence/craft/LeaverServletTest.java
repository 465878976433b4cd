package org.gilde.confluence.craft;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.annotations.security.UnrestrictedAccess;
import java.util.Map;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.leaving.Handover;
import org.gilde.confluence.leaving.Handover.Given;
import org.gilde.confluence.leaving.table.TicketTable;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.screen.OpenDoor;
import org.gilde.confluence.screen.Visitor;
import org.gilde.confluence.subject.Looks;
import org.gilde.confluence.takealong.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Take along with link and PIN, without logging in")
class LeaverServletTest {
    private static final PersonKey FATIMA = Bridge.person("fatima");

    private final Study study = new Study();
    private final Handover handover = new Handover(
            new TicketTable(study.estate.objects),
            study.estate.lookLog,
            study.estate.transactions,
            study.estate.clock());
    private final LeaverServlet servlet = new LeaverServlet(
            new OpenDoor(Visitor.stage(), study.visitor::phrases), handover, new Bundle(study.luggage.takeAlong()));

    @BeforeEach
    void somebodyWhoIsNotLoggedIn() {
        study.estate.add(FATIMA, "A book", "");
        study.visitor.anonymous();
    }

    private String send(String secret, String pin) {
        return study.visitor.post(servlet, "/" + secret, Map.of("pin", pin));
    }

    @Test
    void givesEverythingOnceAndNotesIt() {
        Given given = handover.give(new PersonKey("ada"), FATIMA);
        assertThat(study.visitor.get(servlet, "/" + given.secret(), Map.of()))
                .contains("name=\"pin\"", "method=\"post\"")
                .doesNotContain("A book", "fatima");
        assertThat(study.visitor.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(send(given.secret(), given.pin()))
                .startsWith("PK")
                .contains("gilde-2026-11-21.json", "gilde-2026-11-21.csv", "gilde-2026-11-21.html");
        assertThat(study.visitor.header("Content-Type")).isEqualTo("application/zip");
        assertThat(study.visitor.header("Cache-Control")).isEqualTo("no-store");
        assertThat(study.estate.lookLog.of(FATIMA, 0, 9))
                .extracting(Looks.Look::role)
                .contains(Looks.Role.SYSTEM, Looks.Role.ADMINISTRATOR);
        assertThat(send(given.secret(), given.pin())).contains("do not fit");
    }

    @Test
    void answersWhatIsWrongEndedAndUnknownAlike() {
        Given given = handover.give(new PersonKey("ada"), FATIMA);
        String unknown = send("x".repeat(43), given.pin());
        assertThat(study.visitor.status()).isEqualTo(403);
        assertThat(send(given.secret(), "wrong")).isEqualTo(unknown).contains("role=\"alert\"");
        assertThat(study.visitor.status()).isEqualTo(403);
        assertThat(send("x".repeat(5000), given.pin())).isEqualTo(unknown);
        assertThat(send(given.secret(), "1".repeat(5000))).isEqualTo(unknown);
        assertThat(send(given.secret(), "")).isEqualTo(unknown);
        study.estate.wait(Handover.LIFE);
        assertThat(send(given.secret(), given.pin())).isEqualTo(unknown);
        assertThat(study.visitor.get(servlet, "/" + given.secret(), Map.of()))
                .isEqualTo(study.visitor.get(servlet, "/unknown", Map.of()));
    }

    @Test
    void isLockedAfterFiveWrongPins() {
        Given given = handover.give(new PersonKey("ada"), FATIMA);
        for (int time = 0; time < Handover.TRIES; time++) {
            send(given.secret(), "wrong");
        }
        assertThat(send(given.secret(), given.pin())).doesNotContain("PK").contains("do not fit");
    }

    @Test
    void isOpenToEverybodyAndToNoSearchEngine() {
        assertThat(LeaverServlet.class.isAnnotationPresent(UnrestrictedAccess.class))
                .isTrue();
        study.visitor.get(servlet, "/x", Map.of());
        assertThat(study.visitor.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(study.visitor.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de"})
    void isThereInEveryLanguage(String tongue) {
        study.visitor.reading(tongue);
        assertThat(study.visitor.get(servlet, "/x", Map.of())).contains("lang=\"" + tongue + "\"");
    }
}
