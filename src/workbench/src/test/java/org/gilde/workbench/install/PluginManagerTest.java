package org.gilde.workbench.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.gilde.workbench.testing.TinyHost;
import org.gilde.workbench.testing.TinyWiki;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Installing by REST")
class PluginManagerTest {
    private static final String ROOT = "/rest/plugins/1.0/";
    private static final String BOUNDARY = "between-the-parts";

    @AutoClose
    private static final TinyHost HOST = TinyHost.with(
            List.of("upm.plugin.upload.enabled", "atlassian.upm.signature.check.disabled"),
            (platform, folder) -> new TinyWiki(platform));

    private static String token(TinyHost host) {
        return host.send(host.to(ROOT + "?os_authType=basic", "ada"))
                .headers()
                .firstValue("upm-token")
                .orElseThrow();
    }

    private static HttpResponse<String> upload(TinyHost host, String token, String part) {
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part
                + "\"; filename=\"a.jar\"\r\n\r\nnot a jar\r\n--" + BOUNDARY + "--\r\n";
        return host.send(host.to(ROOT + "?token=" + token, "ada")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void isForAdministratorsOnly() {
        HttpResponse<String> anybody = HOST.send(HOST.to(ROOT + "?os_authType=basic"));
        assertThat(anybody.statusCode()).isEqualTo(401);
        assertThat(anybody.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(asked -> assertThat(asked).startsWith("Basic"));
        assertThat(anybody.headers().firstValue("upm-token")).isEmpty();
        HttpResponse<String> fatima = HOST.send(HOST.to(ROOT, "fatima"));
        assertThat(fatima.statusCode()).isEqualTo(403);
        assertThat(fatima.headers().firstValue("upm-token")).isEmpty();
    }

    @Test
    void takesATokenOnceAndTheRightPartOnly() {
        String token = token(HOST);
        assertThat(upload(HOST, "made-up", "plugin").statusCode()).isEqualTo(403);
        assertThat(upload(HOST, token, "file").statusCode()).isEqualTo(400);
        assertThat(upload(HOST, token, "plugin").statusCode()).isEqualTo(403);
        HttpRequest.Builder plain =
                HOST.to(ROOT + "?token=" + token(HOST), "ada").POST(BodyPublishers.ofString("x"));
        assertThat(HOST.send(plain).statusCode()).isEqualTo(400);
        assertThat(HOST.send(HOST.to(ROOT, "ada").DELETE()).statusCode()).isEqualTo(405);
    }

    @Test
    void saysInTheTaskWhatIsWrongWithAJar() {
        HttpResponse<String> answer = upload(HOST, token(HOST), "plugin");
        assertThat(answer.statusCode()).isEqualTo(202);
        String task = answer.headers().firstValue("Location").orElseThrow();
        assertThat(HOST.send(HOST.to(task, "ada")).body()).contains("\"done\":true", "errorMessage");
        assertThat(HOST.send(HOST.to(ROOT + "pending/none", "ada")).statusCode())
                .isEqualTo(404);
        assertThat(HOST.send(HOST.to(ROOT + "no.such.app-key", "ada")).statusCode())
                .isEqualTo(404);
        assertThat(HOST.send(HOST.to(ROOT + "what", "ada")).statusCode()).isEqualTo(404);
    }

    @Test
    void listsWhatIsInstalled() {
        assertThat(HOST.install(HOST.app("tiny.listed")).problem()).isEmpty();
        assertThat(HOST.send(HOST.to(ROOT, "ada")).body()).contains("\"key\":\"tiny.listed\"", "\"enabled\":true");
        assertThat(HOST.send(HOST.to(ROOT + "tiny.listed-key", "ada")).body()).contains("\"enabled\":true");
    }

    @Test
    void refusesWhatIsNotSigned() {
        try (TinyHost checking =
                TinyHost.with(List.of("upm.plugin.upload.enabled"), (platform, folder) -> new TinyWiki(platform))) {
            HttpResponse<String> refused = upload(checking, token(checking), "plugin");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("truststore holds no certificate");
        }
    }

    @Test
    void refusesWhereUploadsAreOff() {
        try (TinyHost fresh = TinyHost.start()) {
            HttpResponse<String> refused = upload(fresh, token(fresh), "plugin");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("Uploading apps is off");
            assertThat(refused.headers().firstValue("Location")).isEmpty();
        }
    }
}
