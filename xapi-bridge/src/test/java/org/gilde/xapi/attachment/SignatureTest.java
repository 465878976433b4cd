package org.gilde.xapi.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gilde.xapi.attachment.Sent.bytes;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gilde.xapi.attachment.SubmissionReader.Body;
import org.gilde.xapi.json.BrokenRuleException;
import org.gilde.xapi.statement.StatementReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Signed Statements (Part Two 2.6)")
class SignatureTest {
    private static final TestCertificate SIGNER = TestCertificate.make("signer");
    private static final TestCertificate OTHER = TestCertificate.make("other");
    private static final String ID = UUID.randomUUID().toString();
    private static final String STATEMENT =
            Sent.statement().replace(",\"attachments\":[]", "").replaceFirst("\\{", "{\"id\":\"" + ID + "\",");

    private final SubmissionReader reader = new SubmissionReader(new StatementReader());

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "RS384", "RS512"})
    void mayBeMadeWith(String algorithm) throws JOSEException {
        assertThat(reader.readAll(signed(sign(header(algorithm).build(), STATEMENT)))
                        .attachments())
                .hasSize(1);
    }

    @Test
    void isCheckedWithItsCertificate() throws JOSEException, CertificateEncodingException {
        assertThat(reader.readAll(signed(sign(certified(SIGNER), STATEMENT))).attachments())
                .hasSize(1);
        refuses(sign(certified(OTHER), STATEMENT), "is not that of the certificate in its x5c");
        refuses(sign(certified(SIGNER, OTHER), STATEMENT), "do not certify one another");
    }

    @Test
    void needsACertificateThatIsOne() throws JOSEException {
        JWSHeader header =
                header("RS256").x509CertChain(List.of(Base64.encode("none"))).build();
        refuses(sign(header, STATEMENT), "has an x5c that is no X.509 certificate");
    }

    @Test
    void mayNotBeMadeWithASharedSecret() throws JOSEException {
        JWSObject jws = new JWSObject(new JWSHeader(JWSAlgorithm.HS256), new Payload(STATEMENT));
        jws.sign(new MACSigner(new byte[32]));
        refuses(jws.serialize(), "must be made with RS256, RS384 or RS512");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "eyJhbGciOiJub25lIn0.e30.", "{\"payload\":\"e30\"}"})
    void mustBeCompact(String jws) {
        refuses(jws, "$.attachments[0].sha2: is a signature that must be");
    }

    @Test
    void signsTheStatementThatCarriesIt() throws JOSEException {
        JWSHeader header = header("RS256").build();
        refuses(sign(header, STATEMENT.replace("jan@", "piet@")), "signs another Statement");
        refuses(sign(header, STATEMENT.replace(ID, UUID.randomUUID().toString())), "must sign the Statement");
        refuses(sign(header, STATEMENT.replaceFirst("\"", "'")), "must sign the Statement");
        refuses(sign(header, "[]"), "must sign the Statement");
    }

    @Test
    void mayWriteItsStatementInAnotherOrder() throws JOSEException {
        String other =
                STATEMENT.replaceFirst("\"id\":\"[^\"]*\",", "").replaceFirst("\\}$", ",\"id\":\"" + ID + "\" }");
        assertThat(reader.readAll(signed(sign(header("RS256").build(), other))).statements())
                .hasSize(1);
    }

    @Test
    void hasOneContentType() throws JOSEException {
        byte[] jws = bytes(sign(header("RS256").build(), STATEMENT));
        String statement = carrying(Sent.attachment(Sent.SIGNATURE, "text/plain; charset=ascii", jws));
        Body body = Sent.multipart().statements(statement).content(jws).body();
        assertThatThrownBy(() -> reader.readAll(body))
                .hasMessageContaining("$.attachments[0].contentType: must be application/octet-stream");
    }

    @Test
    void comesWithItsStatement() {
        String elsewhere = Sent.withFileUrl(Sent.attachment(Sent.SIGNATURE, "application/octet-stream", bytes("x")));
        assertThatThrownBy(() -> reader.readAll(Sent.json(carrying(elsewhere))))
                .hasMessageContaining("its content must come with the Statement");
    }

    @Test
    void isThatOfOneStatement() throws JOSEException {
        String anonymous = STATEMENT.replaceFirst("\"id\":\"[^\"]*\",", "");
        byte[] jws = bytes(sign(header("RS256").build(), anonymous));
        String carrying = carrying(Sent.attachment(Sent.SIGNATURE, "application/octet-stream", jws))
                .replaceFirst("\"id\":\"[^\"]*\",", "");
        Body body = Sent.multipart()
                .statements("[" + carrying + "," + carrying + "]")
                .content(jws, "application/octet-stream")
                .body();
        assertThatThrownBy(() -> reader.readAll(body))
                .isInstanceOfSatisfying(BrokenRuleException.class, e -> assertThat(e.statement())
                        .hasValue(1))
                .hasMessageContaining("the signature of another Statement");
    }

    private void refuses(String jws, String why) {
        assertThatThrownBy(() -> reader.readAll(signed(jws)))
                .isInstanceOf(BrokenRuleException.class)
                .hasMessageContaining(why);
    }

    private static Body signed(String jws) {
        String attachment = Sent.attachment(Sent.SIGNATURE, "application/octet-stream", bytes(jws));
        return Sent.multipart()
                .statements(carrying(attachment))
                .content(bytes(jws), "application/octet-stream")
                .body();
    }

    private static String carrying(String attachment) {
        return STATEMENT.replaceFirst("\\}$", ",\"attachments\":[" + attachment + "]}");
    }

    private static JWSHeader.Builder header(String algorithm) {
        return new JWSHeader.Builder(JWSAlgorithm.parse(algorithm));
    }

    private static JWSHeader certified(TestCertificate... chain) throws CertificateEncodingException {
        List<Base64> encoded = new ArrayList<>();
        for (TestCertificate certificate : chain) {
            encoded.add(Base64.encode(certificate.certificate().getEncoded()));
        }
        return header("RS256").x509CertChain(encoded).build();
    }

    private static String sign(JWSHeader header, String payload) throws JOSEException {
        JWSObject jws = new JWSObject(header, new Payload(payload));
        jws.sign(new RSASSASigner(SIGNER.key()));
        return jws.serialize();
    }
}
