package org.gilde.workbench.page.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The router")
class RouterTest {
    private static final Handler GUARD = exchange -> Answer.redirect("/authenticate.action");
    private static final Handler OWN = exchange -> Answer.redirect("/");

    private final Router router = new Router("/admin", handler -> GUARD);

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/admin/new.action", "/admin/deep/new.action"})
    void putsWhateverIsAddedBeneathTheGuardedAddressBehindTheGuard(String path) {
        router.get(path, OWN).post(path, OWN);
        assertThat(router.find("GET", path)).containsSame(GUARD);
        assertThat(router.find("HEAD", path)).containsSame(GUARD);
        assertThat(router.find("POST", path)).containsSame(GUARD);
    }

    @Test
    void guardsWhatAnswersManyAddressesAndWhatChecksItsFormsItself() {
        router.getBeneath("/admin/all", OWN).postUnchecked("/admin/new.action", OWN);
        assertThat(router.find("GET", "/admin/all/of/it")).containsSame(GUARD);
        assertThat(router.find("POST", "/admin/new.action"))
                .containsSame(GUARD)
                .hasValueSatisfying(
                        handler -> assertThat(router.checksItself(handler)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/administrators.action", "/pages/admin"})
    void leavesOtherAddressesOpen(String path) {
        router.get(path, OWN);
        assertThat(router.find("GET", path)).containsSame(OWN);
    }
}
