package org.gilde.confluence.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.annotations.security.AdminOnly;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.leaving.Handover;
import org.gilde.confluence.leaving.table.TicketTable;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.screen.Visitor;
import org.gilde.confluence.subject.Estate;
import org.gilde.confluence.subject.Looks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The administrator's page for people who leave")
class HandoverServletTest {
    private static final PersonKey FATIMA = Bridge.person("fatima");
    private static final Pattern GIVEN =
            Pattern.compile("take-along/([A-Za-z0-9_-]{43})<.*?<code>([0-9]{8})<", Pattern.DOTALL);

    private final Estate estate = new Estate();
    private final Handover handover =
            new Handover(new TicketTable(estate.objects), estate.lookLog, estate.transactions, estate.clock());
    private final Visitor visitor = new Visitor().as("ada");

    private HandoverServlet servlet() {
        return new HandoverServlet(
                visitor.screens(), new HandoverDesk(handover, estate.bridge, estate.ports.items(), Visitor.stage()));
    }

    private String give(String user) {
        return visitor.post(servlet(), Map.of("do", "give", "user", user));
    }

    @Test
    void givesLinkAndPinOnceAndNothingOfWhatIsKept() {
        estate.add(FATIMA, "A private book", "");
        String page = give(" fatima ");
        Matcher given = GIVEN.matcher(page);
        assertThat(given.find()).isTrue();
        assertThat(page).contains("For fatima", "November 28, 2026").doesNotContain("A private book");
        assertThat(handover.open(given.group(1), given.group(2))).contains(FATIMA);
        assertThat(visitor.get(servlet(), Map.of()))
                .contains(">fatima<", "Until November 28, 2026")
                .doesNotContain(given.group(1), given.group(2), "A private book");
        assertThat(estate.lookLog.of(FATIMA, 0, 9))
                .extracting(Looks.Look::role)
                .containsExactly(Looks.Role.ADMINISTRATOR);
    }

    @Test
    void knowsSomebodyWhoseAccountIsGoneByTheirKey() {
        PersonKey gone = new PersonKey("402880e4");
        assertThat(give(gone.value())).contains("There is nobody called 402880e4");
        estate.add(gone, "A book", "");
        assertThat(GIVEN.matcher(give(gone.value())).find()).isTrue();
    }

    @Test
    void saysThatThereIsNobody() {
        assertThat(give("<script>"))
                .contains("There is nobody called &lt;script&gt;")
                .doesNotContain("<script");
        assertThat(give("")).contains("aui-message-error");
        assertThat(handover.open()).isEmpty();
    }

    @Test
    void takesALinkBack() {
        Matcher given = GIVEN.matcher(give("fatima"));
        assertThat(given.find()).isTrue();
        assertThat(visitor.post(servlet(), Map.of("do", "end", "person", FATIMA.value())))
                .isEmpty();
        assertThat(visitor.sentTo()).endsWith("/people/take-along?done=ended");
        assertThat(handover.open(given.group(1), given.group(2))).isEmpty();
        assertThat(visitor.get(servlet(), Map.of("done", "ended"))).contains("No link works");
        assertThat(visitor.post(servlet(), Map.of("do", "other"))).isEmpty();
    }

    @Test
    void isForAdministratorsWhoProvedIt() {
        assertThat(HandoverServlet.class.isAnnotationPresent(AdminOnly.class)).isTrue();
        visitor.as("jan");
        assertThat(give("fatima")).isEmpty();
        assertThat(visitor.status()).isEqualTo(403);
        visitor.as("ada").unproven();
        assertThat(visitor.get(servlet(), Map.of())).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/sudo");
        assertThat(give("fatima")).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/wiki/page?unsaved=yes");
        visitor.anonymous();
        assertThat(give("fatima")).isEmpty();
        assertThat(handover.open()).isEmpty();
    }

    @Test
    void makesNothingForAFormFromElsewhere() {
        visitor.withForgedForms();
        assertThat(give("fatima")).contains("Nothing was changed.", "value=\"fatima\"");
        assertThat(handover.open()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de"})
    void isThereInEveryLanguage(String tongue) {
        visitor.reading(tongue);
        assertThat(give("fatima")).contains("lang=\"" + tongue + "\"");
    }
}
