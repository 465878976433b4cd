package org.gilde.confluence.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.annotations.security.AdminOnly;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gilde.confluence.learning.MemoryVerbs;
import org.gilde.confluence.learning.VerbBook.Seen;
import org.gilde.confluence.learning.VerbRules;
import org.gilde.confluence.learning.VerbTable;
import org.gilde.confluence.screen.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The administrator's page of verbs")
class VerbsServletTest {
    private static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";
    private static final String OWN = "https://lms.example/verbs/finished";

    private final MemoryVerbs book = new MemoryVerbs();
    private final Visitor visitor = new Visitor().as("ada");

    @Test
    void listsWhatEachVerbDoes() {
        assertThat(get(Map.of()))
                .contains("completed<span class=\"gilde-row-what\">" + COMPLETED, "A private attempt")
                .contains("?verb=http%3A%2F%2Fadlnet.gov%2Fexpapi%2Fverbs%2Fcompleted#gilde-verb")
                .doesNotContain("Changed by an administrator");
        assertThat(get(Map.of("verb", COMPLETED))).contains("<option value=\"learned\" selected>");
    }

    @Test
    void triesAChangeAndThenMakesIt() {
        book.saw(List.of(new Seen(OWN, LocalDate.EPOCH, false), new Seen(COMPLETED, LocalDate.EPOCH, true)));
        assertThat(post(Map.of("do", "try", "verb", OWN, "meaning", "learned")))
                .contains("Of the last 2 events that came, it would have changed 1. Nothing was changed.")
                .contains("gilde.delivery.verbs", "/operator/delivery/replay");
        assertThat(book.table()).isEqualTo(VerbTable.USUAL);
        post(Map.of("do", "keep", "verb", OWN, "meaning", "learned"));
        assertThat(visitor.sentTo()).endsWith("/verbs?done=changed");
        post(Map.of("do", "keep", "verb", COMPLETED, "meaning", "dropped"));
        assertThat(get(Map.of("done", "changed")))
                .contains("for what comes from now on", OWN, "Changed by an administrator");
    }

    @Test
    void refusesAListThatWouldLetEverythingIn() {
        assertThat(post(Map.of("do", "keep", "verb", "*", "meaning", "learned")))
                .contains("A pattern or a list would let in what nobody looked at.");
        assertThat(post(Map.of("do", "keep", "verb", "", "meaning", "learned"))).contains("Write the IRI of one verb.");
        assertThat(post(Map.of("do", "keep", "verb", "http://adlnet.gov/expapi/verbs/voided", "meaning", "dropped")))
                .contains("Voided has to stay");
        post(Map.of("do", "keep", "verb", OWN, "meaning", "everything"));
        assertThat(book.table()).isEqualTo(VerbTable.USUAL);
    }

    @Test
    void isForAdministratorsOnlyAndForItsOwnForms() {
        visitor.as("jan");
        assertThat(post(Map.of("do", "keep", "verb", OWN, "meaning", "learned")))
                .isEmpty();
        assertThat(visitor.status()).isEqualTo(403);
        visitor.as("ada").withForgedForms();
        assertThat(post(Map.of("do", "keep", "verb", OWN, "meaning", "learned")))
                .contains("Nothing was changed.");
        assertThat(book.table()).isEqualTo(VerbTable.USUAL);
        assertThat(VerbsServlet.class.isAnnotationPresent(AdminOnly.class)).isTrue();
    }

    private VerbsServlet servlet() {
        return new VerbsServlet(visitor.screens(), new VerbsDesk(new VerbRules(book)));
    }

    private String get(Map<String, String> fields) {
        return visitor.get(servlet(), fields);
    }

    private String post(Map<String, String> fields) {
        return visitor.post(servlet(), fields);
    }
}
