package org.gilde.xapi.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gilde.xapi.attachment.Sent.attachment;
import static org.gilde.xapi.attachment.Sent.bytes;
import static org.gilde.xapi.attachment.Sent.multipart;
import static org.gilde.xapi.attachment.Sent.statement;

import org.gilde.xapi.attachment.Sorted.Refused;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.StatementReader;
import org.junit.jupiter.api.Test;

class SortedTest {
    private static final byte[] LETTER = bytes("letter");
    private static final byte[] REPORT = bytes("report");
    private static final byte[] PAGE = bytes("page");

    private final SubmissionReader reader = new SubmissionReader(new StatementReader());

    @Test
    void keepsContentsWithTheStatementsThatSpeakOfThem() {
        String broken = statement(attachment(REPORT)).replace("mailto:", "");
        Sorted sorted = reader.sort(multipart()
                .statements("[" + statement(attachment(LETTER)) + "," + broken + "," + statement() + "]")
                .content(LETTER)
                .content(REPORT)
                .body());
        assertThat(sorted.places()).containsExactly(0, 2);
        assertThat(sorted.valid().attachments()).extracting(Attachment::sha2).containsExactly(Hash.of(LETTER));
        Refused refused = sorted.refused().get(0);
        assertThat(refused.json()).isEqualTo(broken);
        assertThat(refused.attachments().get(0).content()).isEqualTo(REPORT);
    }

    @Test
    void setsApartWhatLacksItsContentOrHasAnother() {
        Sorted sorted = reader.sort(multipart()
                .statements("[" + statement(attachment(LETTER)) + "," + statement(attachment(REPORT)) + ","
                        + statement(attachment(PAGE)) + "]")
                .content(PAGE)
                .content(REPORT, "text/html")
                .body());
        assertThat(sorted.places()).containsExactly(2);
        assertThat(sorted.refused())
                .extracting(refused -> refused.why().getMessage())
                .satisfiesExactly(
                        first -> assertThat(first).contains("no part of the request"),
                        second -> assertThat(second).contains("another Content-Type"));
    }

    @Test
    void refusesContentsThatBelongToNone() {
        String batch = "[" + statement() + "," + statement().replace("mailto:", "") + "]";
        assertThatThrownBy(() -> reader.sort(
                        multipart().statements(batch).content(LETTER).body()))
                .hasMessageContaining("Part 2 of the request");
    }
}
