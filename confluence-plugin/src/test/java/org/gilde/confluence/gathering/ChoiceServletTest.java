package org.gilde.confluence.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gilde.confluence.cohort.Town;
import org.gilde.confluence.participation.Floor;
import org.gilde.confluence.screen.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The administrator's page of cohorts")
class ChoiceServletTest {
    private final Town town = new Town();
    private final Visitor visitor = new Visitor().as("ada");

    private String page() {
        return visitor.get(new ChoiceServlet(visitor.screens(), town.choices()), Map.of());
    }

    @Test
    void showsRunsThatFitNowhereFromTheFloorUp() {
        town.registerElsewhere("ann", "bob", "cas", "dia", "eva");
        town.look();
        assertThat(page()).contains("Runs of 5 people or more", "value=\"offer\"");
        town.floors().raise(new Floor(6), Town.ELS);
        assertThat(page()).contains("Runs of 6 people or more").doesNotContain("value=\"offer\"");
    }
}
