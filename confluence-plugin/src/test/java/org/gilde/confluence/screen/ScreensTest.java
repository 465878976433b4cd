package org.gilde.confluence.screen;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gilde.confluence.life.Off;
import org.gilde.confluence.life.OffException;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Lacking;
import org.gilde.confluence.start.StartView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The door of the app's pages")
class ScreensTest {
    private final Visitor visitor = new Visitor().as("els");
    private int changes;

    @Test
    void leadsWhoeverIsNotLoggedInToTheLogInAndBack() {
        visitor.anonymous();
        assertThat(visitor.get(page(), Map.of())).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/login?back=/page");
        assertThat(visitor.get(page(), "/of/INTAKE", Map.of("a", "b"))).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/login?back=/page/of/INTAKE?a=b");
        assertThat(visitor.get(page(), "/{odd}", Map.of())).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/login?back=/");
        assertThat(visitor.post(administration(), Map.of())).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/login?back=/page");
        assertThat(changes).isZero();
    }

    @Test
    void showsAPageAndAfterItsFormLeadsElsewhere() {
        assertThat(visitor.get(page(), Map.of())).contains("<h1>Shown to els</h1>");
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.post(page(), Map.of())).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/wiki/display/INTAKE");
        assertThat(changes).isOne();
    }

    @Test
    void givesAFormOfAnotherSiteBackAndChangesNothing() {
        visitor.withForgedForms();
        assertThat(visitor.post(page(), Map.of("name", "as typed")))
                .contains("<h1>as typed: This form was too old to be trusted.");
        assertThat(changes).isZero();
    }

    @Test
    void readsNoNullCharacterWhichNoDatabaseKeeps() {
        visitor.withForgedForms();
        assertThat(visitor.post(page(), Map.of("name", "as\0 typed"))).contains("<h1>as typed: ");
    }

    @Test
    void doesNotFindWhatIsNotThereForSomebody() {
        visitor.as("karim");
        assertThat(visitor.get(page(), Map.of())).isEmpty();
        assertThat(visitor.status()).isEqualTo(404);
        assertThat(visitor.post(page(), Map.of())).isEmpty();
        assertThat(visitor.status()).isEqualTo(404);
        assertThat(changes).isZero();
    }

    @Test
    void letsAdministratorsInWhoProvedItLatelyAndNobodyElse() {
        assertThat(visitor.post(administration(), Map.of())).isEmpty();
        assertThat(visitor.status()).isEqualTo(403);
        visitor.as("ada").post(administration(), Map.of());
        assertThat(changes).isOne();
        visitor.unproven().get(administration(), Map.of());
        assertThat(visitor.sentTo()).isEqualTo("/sudo");
        visitor.withForgedForms().get(administration(), Map.of());
        assertThat(visitor.sentTo()).isEqualTo("/sudo");
        assertThat(changes).isOne();
    }

    @Test
    void saysSoWhereAFormWasNotTakenBecauseTheProofHadEnded() {
        visitor.as("ada").unproven();
        assertThat(visitor.post(administration(), Map.of("name", "as typed"))).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/wiki/page?unsaved=yes");
        assertThat(visitor.withForgedForms().post(administration(), Map.of())).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/wiki/page?unsaved=yes");
        assertThat(changes).isZero();
        HttpServlet notices = page(call -> Optional.of(
                Screen.always(call.page("templates/gilde/notices.vm", "", List.of(Notice.success("Done."))))));
        assertThat(visitor.get(notices, Map.of("unsaved", "yes")))
                .containsSubsequence("role=\"alert\"", "what you sent was not saved", "Done.");
        assertThat(visitor.get(notices, Map.of("unsaved", "no")))
                .contains("Done.")
                .doesNotContain("not saved");
        assertThat(visitor.withOwnForms().post(notices, Map.of("unsaved", "yes")))
                .contains("Done.")
                .doesNotContain("not saved");
    }

    @Test
    void isReadAndTakesNoFormWhereThisConfluenceCanNotGuardOne() {
        visitor.where(Lacking.features(Feature.FORMS));
        assertThat(visitor.get(page(), Map.of())).contains("<h1>Shown to els</h1>");
        assertThat(visitor.post(page(), Map.of("name", "as typed"))).contains("the app can take no forms");
        visitor.as("ada").post(administration(), Map.of());
        assertThat(visitor.status()).isEqualTo(503);
        assertThat(changes).isZero();
    }

    @Test
    void saysThatTheDataAreOffAndLeadsAdministratorsToTheirPage() {
        visitor.where(feature -> Optional.of(Off.REMOVED));
        assertThat(visitor.get(page(), Map.of()))
                .contains("An administrator removed the data of Gilde.")
                .doesNotContain("Shown to els", "gilde/admin");
        assertThat(visitor.status()).isEqualTo(503);
        visitor.post(page(), Map.of());
        assertThat(changes).isZero();
        visitor.as("ada");
        assertThat(visitor.get(page(), Map.of())).contains("/wiki/plugins/servlet/gilde/admin/data\">Data</a>");
        visitor.post(administration(), Map.of());
        assertThat(changes).as("the page of all data takes its forms").isOne();
    }

    @Test
    void saysThatAFeatureIsOffAndLeadsAdministratorsToHealth() {
        HttpServlet broken = broken();
        assertThat(visitor.get(broken, Map.of())).contains("This Confluence lacks something");
        assertThat(visitor.status()).isEqualTo(503);
        visitor.as("ada");
        assertThat(visitor.get(broken, Map.of())).contains("/wiki/plugins/servlet/gilde/admin/health\">Health</a>");
    }

    private HttpServlet broken() {
        return new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
                visitor.screens().answer(request, response, call -> {
                    throw new OffException(Off.UNOFFERED);
                });
            }
        };
    }

    @Test
    void interruptsForWhatIsWrongOnly() {
        assertThat(Notice.error("No.").role()).isEqualTo("alert");
        assertThat(Notice.success("Done.").role()).isEqualTo("status");
    }

    private Optional<Screen> of(Call call) {
        return Optional.of(call)
                .filter(known -> !known.person().value().equals("karim"))
                .map(Counting::new);
    }

    private HttpServlet page() {
        return page(this::of);
    }

    private HttpServlet page(Function<Call, Optional<Screen>> found) {
        Screens screens = visitor.screens();
        return new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
                screens.answer(request, response, found);
            }
        };
    }

    private HttpServlet administration() {
        Screens screens = visitor.screens();
        return new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
                screens.administer(request, response, ScreensTest.this::of);
            }
        };
    }

    private final class Counting implements Screen {
        private final Call call;

        Counting(Call call) {
            this.call = call;
        }

        @Override
        public Answer show() {
            return print("Shown to " + call.person().value());
        }

        @Override
        public Answer submit() {
            changes++;
            return Answer.to(call.home("INTAKE"));
        }

        @Override
        public Answer giveBack(Notice why) {
            return print(call.field("name") + ": " + why.text());
        }

        private Answer print(String title) {
            return call.page("templates/gilde/start-message.vm", new StartView.Message(title, "", "", ""), List.of());
        }
    }
}
