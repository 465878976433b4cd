package org.gilde.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.gilde.workbench.testing.AppJar;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppManagementTest {
    private static final String BOUNDARY = "between-the-parts";

    @AutoClose
    private static final WikiSite SITE =
            WikiSite.with("upm.plugin.upload.enabled", "atlassian.upm.signature.check.disabled");

    @Test
    void showsInWordsWhyAnUploadedFileIsRefused() throws IOException {
        Visitor admin = SITE.visitor("admin");
        assertThat(upload(admin, "../my app.jar", "not a jar", admin.token()).body())
                .contains("my_app.jar is not enabled. This is why:")
                .doesNotContain("Exception");
        assertThat(upload(admin, "empty.jar", "", admin.token()).body())
                .contains("Choose a jar of at most 20 MB first");
        assertThat(SITE.platform().apps().all()).isEmpty();
    }

    @Test
    void takesUploadsFromAdministratorsWithTheirTokenOnly() throws IOException {
        Visitor jan = SITE.visitor("jan");
        assertThat(upload(jan, "app.jar", "x", jan.token()).statusCode()).isEqualTo(403);
        Visitor admin = SITE.visitor("admin");
        assertThat(upload(admin, "app.jar", "x", "forged").statusCode()).isEqualTo(403);
        assertThat(admin.post("/admin/changeapp.action", Map.of("key", "no.such.app", "do", "enable"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysThatAnAppRunsThoughAPartOfItIsLeftOut(@TempDir Path folder) {
        SITE.platform()
                .apps()
                .install(AppJar.of("tiny.partial", folder)
                        .module("<theme key=\"look\"/>")
                        .build());
        SITE.platform().apps().disable("tiny.partial");
        Visitor admin = SITE.visitor("admin");
        HttpResponse<String> answer =
                admin.post("/admin/changeapp.action", Map.of("key", "tiny.partial", "do", "enable"));
        SITE.platform().apps().uninstall("tiny.partial");
        assertThat(answer.body())
                .contains("Tiny tiny.partial is installed and enabled.", "&lt;theme key=&quot;look&quot;&gt;")
                .doesNotContain("is not enabled");
    }

    private HttpResponse<String> upload(Visitor visitor, String name, String content, String token) throws IOException {
        String body = part("name=\"atl_token\"", token) + part("name=\"app\"; filename=\"" + name + "\"", content)
                + "--" + BOUNDARY + "--\r\n";
        return visitor.send(HttpRequest.newBuilder(SITE.platform().baseUrl().resolve("/admin/uploadapp.action"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    private static String part(String disposition, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }
}
