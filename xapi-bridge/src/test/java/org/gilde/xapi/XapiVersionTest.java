package org.gilde.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class XapiVersionTest {
    @Test
    void isToldByItsLineWhateverThePatch() {
        for (String text : List.of("1.0", "1.0.0", "1.0.3", "1.0.12")) {
            assertThat(XapiVersion.of(text)).as(text).contains(XapiVersion.V1_0_3);
        }
        for (String text : List.of("2.0", "2.0.0", "2.0.7")) {
            assertThat(XapiVersion.of(text)).as(text).contains(XapiVersion.V2_0_0);
        }
    }

    @Test
    void isNoneOfOursOtherwise() {
        for (String text : List.of("", "0.95", "1", "1.0.", "1.0.x", "1.1.0", "2.1", "2.0.0 ", "1.0.1234", "3.0.0")) {
            assertThat(XapiVersion.of(text)).as(text).isEmpty();
        }
    }
}
