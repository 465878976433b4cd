package org.gilde.confluence.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A newer macro, put on an older page,")
class AdditionTest {
    private static final String MACRO = "<ac:structured-macro ac:name=\"new\" ac:schema-version=\"1\"/>";
    private static final Addition ADDITION =
            new Addition("new", MACRO, List.of("<p>Near</p>", "<h2>Above</h2>"), List.of("<h2>Below</h2>"));

    @Test
    void standsBelowTheNearestThingThatStoodAboveIt() {
        assertThat(ADDITION.into("<h2>Above</h2>\n<p>Near</p>\n<p>Ours</p>"))
                .isEqualTo("<h2>Above</h2>\n<p>Near</p>\n" + MACRO + "\n<p>Ours</p>");
        assertThat(ADDITION.into("<h2>Above</h2><p>Changed</p>"))
                .isEqualTo("<h2>Above</h2>\n" + MACRO + "\n<p>Changed</p>");
    }

    @Test
    void standsAboveWhatStoodBelowItWhereNothingAboveIsLeft() {
        assertThat(ADDITION.into("<p>Ours</p>\n<h2>Below</h2>"))
                .isEqualTo("<p>Ours</p>\n" + MACRO + "\n<h2>Below</h2>");
        assertThat(ADDITION.into("<h2>Below</h2>")).isEqualTo(MACRO + "\n<h2>Below</h2>");
    }

    @Test
    void standsAtTheEndWhereItsPlaceIsGoneOrNotTheOnlyOne() {
        assertThat(ADDITION.into("<p>Ours</p>")).isEqualTo("<p>Ours</p>\n" + MACRO + "\n");
        assertThat(ADDITION.into("<p>Near</p><p>Near</p>")).isEqualTo("<p>Near</p><p>Near</p>\n" + MACRO + "\n");
        assertThat(ADDITION.into("")).isEqualTo(MACRO + "\n");
        assertThat(ADDITION.into("<ac:layout><ac:layout-cell><p>Ours</p></ac:layout-cell></ac:layout>"))
                .isEqualTo("<ac:layout><ac:layout-cell><p>Ours</p>\n" + MACRO + "\n</ac:layout-cell></ac:layout>");
    }

    @Test
    void isNotPutThereTwice() {
        String once = ADDITION.into("<p>Near</p>");
        assertThat(ADDITION.into(once)).isEqualTo(once);
        String edited = "<p><ac:structured-macro ac:macro-id=\"7\" ac:name=\"new\" ac:schema-version=\"1\"/></p>";
        assertThat(ADDITION.into(edited)).isEqualTo(edited);
        assertThat(ADDITION.isIn("<ac:structured-macro ac:name=\"newer\"/>")).isFalse();
    }

    @Test
    void isKnownByWhatStandsAroundItInItsOwnCellOfTheLayout() {
        List<Addition> home =
                PageText.of("nl", "home").additions(Set.of("cop-header", "lc-list"), Set.of("cop-header"), gap -> "x");
        assertThat(home).singleElement().satisfies(addition -> {
            assertThat(addition.macro()).isEqualTo("lc-list");
            assertThat(addition.storage()).startsWith("<ac:structured-macro ac:name=\"lc-list\"");
            assertThat(addition.before()).isEmpty();
            assertThat(addition.after()).first().isEqualTo("<h2>Nieuw hier?</h2>");
        });
        assertThat(PageText.of("nl", "home").additions(Set.of("cop-header"), Set.of("cop-header"), gap -> "x"))
                .isEmpty();
    }
}
