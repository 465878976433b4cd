package org.gilde.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.workbench.app.AppStatus;
import org.gilde.workbench.store.Stores;
import org.gilde.workbench.testing.RealApp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The install guide")
class InstallGuideTest {
    private static final Path DOCS = Path.of(System.getProperty("gilde.root"), "src", "docs");
    private static final Pattern SECTION = Pattern.compile("(?ms)^## (\\d+)\\. .*?(?=^## |\\z)");
    private static final Pattern COMMANDS = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
    private static final Pattern PICTURE =
            Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)\n\n\\*The workbench, not Confluence");
    private static final int MOST_BYTES = 150 << 10;
    private static final String BOUNDARY = "between-the-parts";
    private static final String ANY_PICTURE = "![";

    private static String guide() throws IOException {
        return Files.readString(DOCS.resolve("install.md"));
    }

    /** Returns the commands of each section, by its number. */
    private static Map<String, String> commands() throws IOException {
        return SECTION.matcher(guide())
                .results()
                .collect(Collectors.toMap(section -> section.group(1), section -> COMMANDS.matcher(section.group())
                        .results()
                        .map(block -> block.group(1))
                        .collect(Collectors.joining())));
    }

    @Test
    void saysOfEachPictureThatItIsOfTheWorkbenchAndKeepsItSmall() throws IOException {
        List<String> pictures =
                PICTURE.matcher(guide()).results().map(found -> found.group(1)).toList();
        assertThat(guide().split(Pattern.quote(ANY_PICTURE), -1)).hasSize(pictures.size() + 1);
        assertThat(pictures).hasSizeGreaterThan(3).allSatisfy(picture -> assertThat(DOCS.resolve(picture))
                .isRegularFile()
                .satisfies(file -> assertThat(Files.size(file)).isLessThan(MOST_BYTES)));
    }

    @Test
    void isFoundFromWhereItIsLookedForAndEndsWithWhatWasTried() throws IOException {
        assertThat(DOCS.resolve("../../README.md")).content().contains("src/docs/install.md");
        assertThat(DOCS.resolve("administrator.md")).content().contains("(install.md");
        assertThat(guide()).contains("## What was tried, and where", "Nothing was tried in Atlassian's Confluence");
    }

    @Test
    void hasCommandsWhereTestsRunThem() throws IOException {
        assertThat(commands().entrySet().stream()
                        .filter(section -> !section.getValue().isEmpty())
                        .map(Map.Entry::getKey))
                .as("3 and 4 here, 6 in ChainTest of the whole chain")
                .containsExactlyInAnyOrder("3", "4", "6");
    }

    @Test
    @EnabledIf(RealApp.BUILT)
    void signsVerifiesAndInstallsTheAppByItsOwnCommands(@TempDir Path folder) throws IOException, InterruptedException {
        assumeThat(Stream.of("bash", "openssl", "curl").allMatch(InstallGuideTest::isThere))
                .as("bash, openssl and curl are installed")
                .isTrue();
        try (WikiSite site = WikiSite.with("upm.plugin.upload.enabled")) {
            Files.copy(RealApp.jar(), folder.resolve("gilde-confluence.jar"));
            Visitor admin = site.visitor("admin");
            assertThat(upload(site, admin, "any.jar", "AAAA")).contains("truststore holds no certificate yet");

            assertThat(run(site, folder, "3")).contains("Signature Verified Successfully");
            String signature = Files.readString(folder.resolve("gilde-confluence.sig.b64"));
            assertThat(upload(site, admin, "any.jar", "")).contains("this upload has none in Base64");
            assertThat(upload(site, admin, "any.jar", "%%%")).contains("this upload has none in Base64");
            assertThat(upload(site, admin, "any.jar", signature)).contains("No certificate in the folder truststore");
            assertThat(site.platform().apps().all()).isEmpty();

            assertThat(run(site, folder, "4"))
                    .contains("\"done\":true", "\"enabled\":true", "\"good\":true")
                    .doesNotContain("errorMessage");
            assertThat(site.platform().apps().all()).singleElement().satisfies(app -> assertThat(app.modules())
                    .allMatch(AppStatus.Module::enabled));

            Files.writeString(
                    site.trustStore().resolve("../upm.properties"), "atlassian.upm.signature.check.disabled=true");
            assertThat(upload(site, admin, "any.jar", "")).contains("any.jar is not enabled. This is why:");
            assertThat(admin.get("/admin/viewapps.action").body()).doesNotContain("name=\"signature\"");
        }
    }

    @Test
    void refusesUploadsWhereTheyAreOff() throws IOException {
        try (WikiSite site = WikiSite.start()) {
            Visitor admin = site.visitor("admin");
            assertThat(admin.get("/admin/viewapps.action").body())
                    .contains("Uploading apps is off")
                    .doesNotContain("type=\"file\"");
            assertThat(upload(site, admin, "any.jar", "AAAA")).contains("Uploading apps is off");
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private static String run(WikiSite site, Path folder, String section) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "bash", "-euo", "pipefail", "-c", commands().getOrDefault(section, "false"))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "CONFLUENCE", site.platform().baseUrl().toString(),
                        "ADMIN_TOKEN", token(site),
                        "UPMCONFIG", site.trustStore().resolveSibling("").toString()));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static String token(WikiSite site) {
        Stores stores = site.stores();
        return stores.tokens().create(stores.users().byName("admin").orElseThrow(), "the guide");
    }

    private static String upload(WikiSite site, Visitor visitor, String name, String signature) {
        String body = part("name=\"atl_token\"", visitor.token()) + part("name=\"signature\"", signature)
                + part("name=\"app\"; filename=\"" + name + "\"", "not a jar") + "--" + BOUNDARY + "--\r\n";
        HttpResponse<String> answer =
                visitor.send(HttpRequest.newBuilder(site.platform().baseUrl().resolve("/admin/uploadapp.action"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .header("Accept-Language", "en")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
        return answer.body();
    }

    private static String part(String disposition, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }
}
