package org.gilde.xapi.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.attachment.SubmissionReader.Body;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.StatementReader;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Whatever comes, the multipart reader reads it or refuses it")
class SubmissionReaderFuzzTest {
    private final SubmissionReader reader = new SubmissionReader(new StatementReader());

    /** The first line is the header Content-Type, the rest is the body. */
    @FuzzTest(maxDuration = "20m")
    void readsOrRefuses(byte[] input) {
        int line = lineEnd(input);
        String contentType = new String(input, 0, line, StandardCharsets.ISO_8859_1);
        byte[] body = Arrays.copyOfRange(input, Math.min(line + 1, input.length), input.length);
        for (XapiVersion version : XapiVersion.values()) {
            read(new Body(contentType, body, version, false));
            read(new Body(contentType, body, version, true));
        }
    }

    private void read(Body body) {
        try {
            Submission submission = reader.readAll(body);
            assertThat(submission.attachments().stream().map(Attachment::content))
                    .allSatisfy(content -> assertThat(content.length).isLessThanOrEqualTo(body.bytes().length));
        } catch (LrsException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
        }
    }

    private static int lineEnd(byte[] input) {
        int at = 0;
        while (at < input.length && input[at] != '\n') {
            at++;
        }
        return at;
    }
}
