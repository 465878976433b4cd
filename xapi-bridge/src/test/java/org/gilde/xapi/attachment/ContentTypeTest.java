package org.gilde.xapi.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The header Content-Type (RFC 2045 5.1)")
class ContentTypeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "multipart/mixed; boundary=abc|abc",
                "Multipart/Mixed;BOUNDARY=\"a b:c\"|a b:c",
                "multipart/mixed; charset=\"x;boundary=no\"; boundary=yes; type=z|yes",
                "multipart/mixed; boundary=-------314159|-------314159"
            })
    void namesABoundary(String header, String boundary) {
        ContentType type = ContentType.parse(header, false);
        assertThat(type.media()).isEqualTo("multipart/mixed");
        assertThat(type.boundary()).contains(boundary);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/mixed; boundary=\"\"",
                "multipart/mixed; boundary==_Part_1",
                "multipart/mixed; boundary=a; boundary=b",
                "multipart/mixed; boundary=\"ends in a blank \"",
                "multipart/mixed; boundary=\"caf\u00e9\"",
                "multipart/mixed; boundary=\"0123456789012345678901234567890123456789012345678901234567890123456789x\""
            })
    void refusesWhatIsNoBoundary(String header) {
        assertThatThrownBy(() -> ContentType.parse(header, false)).isInstanceOf(BrokenMultipartException.class);
    }

    @Test
    void forgivesMissingQuotationMarksWhereThatIsWanted() {
        assertThat(ContentType.parse("multipart/mixed; boundary==_Part_1=:x; a=b", true)
                        .boundary())
                .contains("=_Part_1=:x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"multipart/mixed", "multipart/mixed;", "multipart/mixed; boundary", "multipart/mixed; x=\"y"})
    void mayNameNone(String header) {
        assertThat(ContentType.parse(header, true).boundary()).isEmpty();
    }
}
