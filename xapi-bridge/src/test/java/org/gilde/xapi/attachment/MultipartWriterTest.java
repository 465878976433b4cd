package org.gilde.xapi.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilde.xapi.attachment.Sent.bytes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.attachment.MultipartWriter.Multipart;
import org.gilde.xapi.attachment.SubmissionReader.Body;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.StatementReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Attachments that go with Statements (Part Three 1.5.2)")
class MultipartWriterTest {
    private static final byte[] IMAGE = {(byte) 0xFF, 0, '\r', '\n', '-', '-', '\r', '\n'};

    @Test
    void writesWhatItsReaderReads() {
        String json = Sent.statement(Sent.attachment(Sent.USAGE, "image/jpeg", IMAGE), Sent.attachment(bytes("")));
        Attachment image = new Attachment(Hash.of(IMAGE), "image/jpeg", IMAGE);
        Attachment empty = new Attachment(Hash.of(bytes("")), "text/plain", bytes(""));
        Multipart written = MultipartWriter.write(bytes(json), List.of(image, empty));

        Submission read = new SubmissionReader(new StatementReader())
                .readAll(new Body(written.contentType(), written.bytes(), XapiVersion.V1_0_3, false));

        assertThat(read.statements().get(0).json()).isEqualTo(json);
        assertThat(read.attachments()).containsExactlyInAnyOrder(image, empty);
        assertThat(read.attachments()).extracting(Attachment::content).contains(IMAGE, bytes(""));
    }

    @Test
    void writesTheJsonAloneWhereThereIsNothingElse() {
        Multipart written = MultipartWriter.write(bytes("{}"), List.of());
        assertThat(written.contentType()).startsWith("multipart/mixed; boundary=");
        assertThat(new String(written.bytes(), StandardCharsets.UTF_8))
                .startsWith("--")
                .contains("Content-Type: application/json\r\n\r\n{}\r\n--")
                .endsWith("--\r\n");
    }

    @Test
    void keepsSendersFromWritingHeaders() {
        Attachment sly = new Attachment(Hash.of(IMAGE), "text/plain\r\nX-Evil: 1", IMAGE);
        assertThat(new String(MultipartWriter.write(bytes("{}"), List.of(sly)).bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("X-Evil")
                .contains("Content-Type: application/octet-stream");
    }

    @Test
    void findsTheHashesOfAStatementAndItsSubStatement() {
        String own = Sent.attachment(IMAGE);
        String inner = Sent.attachment(bytes("letter"));
        String json = "{\"attachments\":[" + own + "],\"object\":{\"objectType\":\"SubStatement\",\"attachments\":["
                + inner.replace(Hash.of(bytes("letter")), "ABC123") + "]}}";
        assertThat(AttachmentHashes.in(json)).containsExactly(Hash.of(IMAGE), "abc123");
        assertThat(AttachmentHashes.in(json.replace("sha2", "sha\\u0032"))).hasSize(2);
        assertThat(AttachmentHashes.in("{\"actor\":{}}")).isEmpty();
    }
}
