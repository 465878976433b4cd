package org.gilde.xapi.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gilde.xapi.attachment.Sent.attachment;
import static org.gilde.xapi.attachment.Sent.bytes;
import static org.gilde.xapi.attachment.Sent.multipart;
import static org.gilde.xapi.attachment.Sent.statement;
import static org.gilde.xapi.attachment.Sent.withFileUrl;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.LrsException.Reason;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.attachment.SubmissionReader.Body;
import org.gilde.xapi.json.BrokenRuleException;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.StatementReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Attachments that come with Statements (Part Three 1.5)")
class SubmissionReaderTest {
    private static final byte[] LETTER = bytes("Dear all,\r\n\r\n--not-the-boundary\r\n");
    private static final byte[] IMAGE = {(byte) 0xFF, (byte) 0xD8, 0, '\r', '\n', '-', '-', '\r', '\n'};

    private final SubmissionReader reader = new SubmissionReader(new StatementReader());

    @Test
    void takesStatementsAndContentsApart() {
        Submission submission = reader.readAll(multipart()
                .statements(statement(attachment(LETTER), attachment(Sent.USAGE, "image/jpeg", IMAGE)))
                .content(LETTER)
                .content(IMAGE, "image/jpeg")
                .body());
        assertThat(submission.statements()).hasSize(1);
        assertThat(submission.attachments()).hasSize(2);
        assertThat(content(submission, LETTER)).isEqualTo(LETTER);
        assertThat(content(submission, IMAGE)).isEqualTo(IMAGE);
    }

    @Test
    void takesJsonAlone() {
        Submission submission = reader.readAll(Sent.json(statement(withFileUrl(attachment(LETTER)))));
        assertThat(submission.statements()).hasSize(1);
        assertThat(submission.attachments()).isEmpty();
    }

    @Test
    void takesAContentForManyStatementsOnceOrTwice() {
        String batch = "[" + statement(attachment(LETTER)) + "," + statement(attachment(LETTER)) + "]";
        assertThat(reader.readAll(multipart().statements(batch).content(LETTER).body())
                        .attachments())
                .hasSize(1);
        assertThat(reader.readAll(multipart()
                                .statements(batch)
                                .content(LETTER)
                                .content(LETTER)
                                .body())
                        .attachments())
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void accepts(String name, Body body, int attachments) {
        assertThat(reader.readAll(body).attachments()).as(name).hasSize(attachments);
    }

    static Stream<Arguments> accepted() {
        String described = statement(attachment(LETTER));
        return Stream.of(
                Arguments.of(
                        "no attachments at all",
                        multipart().statements(statement()).body(),
                        0),
                Arguments.of(
                        "a file elsewhere",
                        multipart()
                                .statements(statement(withFileUrl(attachment(LETTER))))
                                .body(),
                        0),
                Arguments.of(
                        "a file elsewhere that comes along",
                        multipart()
                                .statements(statement(withFileUrl(attachment(LETTER))))
                                .content(LETTER)
                                .body(),
                        1),
                Arguments.of(
                        "an empty file",
                        multipart()
                                .statements(statement(attachment(bytes(""))))
                                .content(bytes(""))
                                .body(),
                        1),
                Arguments.of(
                        "a preamble and an epilogue",
                        Sent.body(multipart()
                                .raw("words before\r\n")
                                .statements(described)
                                .content(LETTER)
                                .raw("--" + Sent.BOUNDARY + "--\r\nwords after\r\n")
                                .unfinished()),
                        1),
                Arguments.of(
                        "no line break at the end",
                        Sent.body(multipart()
                                .statements(described)
                                .content(LETTER)
                                .raw("--" + Sent.BOUNDARY + "--")
                                .unfinished()),
                        1),
                Arguments.of(
                        "another SHA-2 in capitals",
                        multipart()
                                .statements(described.replace(Hash.of(LETTER), SHA_512))
                                .part(
                                        "content-type:text/plain,CONTENT-TRANSFER-ENCODING:Binary,x-experience-api-hash:"
                                                + SHA_512,
                                        LETTER)
                                .body(),
                        1),
                Arguments.of(
                        "a part that does not say its type",
                        multipart()
                                .statements(described)
                                .part(
                                        "Content-Transfer-Encoding: binary,X-Experience-API-Hash: " + Hash.of(LETTER),
                                        LETTER)
                                .body(),
                        1),
                Arguments.of(
                        "a length counted otherwise",
                        multipart()
                                .statements(described.replace("\"length\":" + LETTER.length, "\"length\":1"))
                                .content(LETTER)
                                .body(),
                        1));
    }

    private static final String SHA_512 = sha512();

    private static String sha512() {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-512").digest(LETTER));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void refuses(Body body, String why) {
        assertThatThrownBy(() -> reader.readAll(body))
                .isInstanceOfSatisfying(
                        LrsException.class, e -> assertThat(e.reason()).isEqualTo(Reason.INVALID))
                .hasMessageContaining(why);
    }

    static Stream<Arguments> refused() {
        String described = statement(attachment(LETTER));
        String hash = "X-Experience-API-Hash: " + Hash.of(LETTER);
        String binary = "Content-Transfer-Encoding: binary";
        return Stream.of(
                Arguments.of(
                        Sent.json(described),
                        "$.attachments[0].sha2: has no fileUrl, and its content did not come along"),
                Arguments.of(multipart().statements(described).body(), "no part of the request has this"),
                Arguments.of(
                        multipart()
                                .statements(described)
                                .content(LETTER)
                                .content(IMAGE)
                                .body(),
                        "Part 3 of the request has an X-Experience-API-Hash that no attachment"),
                Arguments.of(
                        multipart()
                                .statements(described)
                                .statements(described)
                                .content(LETTER)
                                .body(),
                        "Part 2 of the request must have the header Content-Transfer-Encoding: binary"),
                Arguments.of(
                        multipart()
                                .part("Content-Type: text/plain", bytes(described))
                                .content(LETTER)
                                .body(),
                        "Part 1 of the request must hold the Statements"),
                Arguments.of(
                        Sent.body(multipart()
                                .raw("Content-Type: application/json\r\n\r\n" + described + "\r\n")
                                .content(LETTER)
                                .bytes()),
                        "Part 1 of the request must hold the Statements"),
                Arguments.of(
                        multipart().statements(described).part(binary, LETTER).body(),
                        "must have the header X-Experience-API-Hash"),
                Arguments.of(
                        multipart()
                                .statements(described)
                                .part("Content-Transfer-Encoding: base64," + hash, LETTER)
                                .body(),
                        "Content-Transfer-Encoding: binary"),
                Arguments.of(
                        multipart()
                                .statements(described)
                                .part(binary + "," + hash, IMAGE)
                                .body(),
                        "not the SHA-2 of its content"),
                Arguments.of(
                        multipart()
                                .statements(described)
                                .content(LETTER, "text/html")
                                .body(),
                        "another Content-Type than its attachment"),
                Arguments.of(
                        multipart()
                                .statements(described)
                                .part(hash + "," + hash + "," + binary, LETTER)
                                .body(),
                        "has a header twice"),
                Arguments.of(
                        multipart()
                                .statements(described)
                                .part("no colon", LETTER)
                                .body(),
                        "its name and a colon"),
                Arguments.of(
                        multipart()
                                .statements(described)
                                .part("A: " + "x".repeat(9000), LETTER)
                                .body(),
                        "headers of at most 8192 bytes"),
                Arguments.of(
                        Sent.body(multipart()
                                .statements(described)
                                .content(LETTER)
                                .unfinished()),
                        "does not end"),
                Arguments.of(Sent.body(bytes(described)), "has no line with the boundary"),
                Arguments.of(Sent.body(bytes("--" + Sent.BOUNDARY + "--\r\n")), "there is none"),
                Arguments.of(
                        Sent.body(bytes(("--" + Sent.BOUNDARY + "\nContent-Type: application/json\n\n{}"))), "CR LF"),
                Arguments.of(
                        new Body("multipart/mixed;", multipart().bytes(), XapiVersion.V1_0_3, false),
                        "names no boundary"),
                Arguments.of(
                        new Body("multipart/form-data; boundary=b", bytes(described), XapiVersion.V1_0_3, false),
                        "application/json or multipart/mixed"),
                Arguments.of(new Body("", bytes(described), XapiVersion.V1_0_3, false), "application/json or"));
    }

    @Test
    void namesTheStatementOfABatch() {
        String batch = "[" + statement() + "," + statement(withFileUrl(attachment(IMAGE)), attachment(LETTER)) + "]";
        assertThatThrownBy(() -> reader.readAll(Sent.json(batch)))
                .isInstanceOfSatisfying(BrokenRuleException.class, e -> {
                    assertThat(e.statement()).hasValue(1);
                    assertThat(e.path()).isEqualTo("$.attachments[1].sha2");
                });
    }

    @Test
    void namesTheAttachmentOfASubStatement() {
        String inner = statement(attachment(LETTER)).replaceFirst("\\{", "{\"objectType\":\"SubStatement\",");
        String outer =
                "{\"actor\":{\"mbox\":\"mailto:jan@example.org\"},\"verb\":{\"id\":\"https://v.example/planned\"},"
                        + "\"attachments\":[" + withFileUrl(attachment(IMAGE)) + "],\"object\":" + inner + "}";
        assertThatThrownBy(() -> reader.readAll(Sent.json(outer))).hasMessageContaining("$.object.attachments[0].sha2");
    }

    @Test
    void readsTheOneStatementOfAPut() {
        UUID id = UUID.randomUUID();
        Body body = multipart()
                .statements(statement(attachment(LETTER)))
                .content(LETTER)
                .body();
        assertThat(reader.read(body, id).statements().get(0).id()).isEqualTo(id);
    }

    @Test
    void takesNoMorePartsThanItsLimit() {
        Sent sent = multipart().statements(statement());
        for (int part = 0; part < 10_000; part++) {
            sent.content(bytes("file " + part));
        }
        assertThatThrownBy(() -> reader.readAll(sent.body()))
                .isInstanceOfSatisfying(BrokenMultipartException.class, e -> assertThat(e.reason())
                        .isEqualTo(Reason.TOO_LARGE))
                .hasMessageContaining("More than 1000 parts");
    }

    @Test
    void needsLinearTimeForBodiesFullOfAlmostBoundaries() {
        String almost = "\r\n--" + Sent.BOUNDARY.substring(0, Sent.BOUNDARY.length() - 1);
        byte[] content = bytes(almost.repeat(300_000));
        Body body = multipart()
                .statements(statement(attachment(content)))
                .content(content)
                .body();
        assertTimeout(Duration.ofSeconds(5), () -> reader.readAll(body));
    }

    private static byte[] content(Submission submission, byte[] expected) {
        List<Attachment> found = submission.attachments().stream()
                .filter(attachment -> attachment.sha2().equals(Hash.of(expected)))
                .toList();
        return found.get(0).content();
    }
}
