package org.gilde.xapi.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gilde.xapi.attachment.MultipartWriter.Multipart;
import org.gilde.xapi.statement.Attachment;
import org.junit.jupiter.api.Test;

class AnswerPartsTest {
    private static final byte[] JSON = "{\"statements\":[]}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CONTENT = {1, 2, 3};

    private static Multipart multipart(String hash) {
        return MultipartWriter.write(JSON, List.of(new Attachment(hash, "text/plain", CONTENT)));
    }

    @Test
    void isAllJsonWithoutParts() {
        assertThat(AnswerParts.open("application/json; charset=utf-8", JSON).json())
                .isEqualTo(JSON);
        assertThat(AnswerParts.open("", JSON).contents()).isEmpty();
    }

    @Test
    void hasContentsByTheirHashesAndLeavesOutWhatIsAnother() {
        String hash = Hash.of(CONTENT);
        Multipart whole = multipart(hash);
        AnswerParts parts = AnswerParts.open(whole.contentType(), whole.bytes());
        assertThat(parts.json()).isEqualTo(JSON);
        assertThat(parts.contents()).containsOnlyKeys(hash);
        Multipart wrong = multipart("0".repeat(64));
        assertThat(AnswerParts.open(wrong.contentType(), wrong.bytes()).contents())
                .isEmpty();
    }

    @Test
    void isRefusedWhenPartsCanNotBeToldApart() {
        assertThatThrownBy(() -> AnswerParts.open("multipart/mixed; boundary=x", JSON))
                .isInstanceOf(BrokenMultipartException.class);
        assertThatThrownBy(() -> AnswerParts.open("multipart/mixed", JSON))
                .isInstanceOf(BrokenMultipartException.class);
    }
}
