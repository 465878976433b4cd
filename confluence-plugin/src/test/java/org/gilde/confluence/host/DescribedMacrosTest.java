package org.gilde.confluence.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilde.confluence.text.Descriptor;
import org.junit.jupiter.api.Test;

class DescribedMacrosTest {
    @Test
    void macrosThatMayStandOnPagesAreThoseOfTheDescriptor() {
        assertThat(new DescribedMacros().names())
                .containsExactlyInAnyOrderElementsOf(Descriptor.elements("xhtml-macro").stream()
                        .map(macro -> macro.getAttribute("name"))
                        .toList());
    }
}
