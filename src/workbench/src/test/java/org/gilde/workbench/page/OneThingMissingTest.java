package org.gilde.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gilde.workbench.app.AppStatus;
import org.gilde.workbench.testing.RealApp;
import org.gilde.workbench.testing.Withheld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/**
 * The very jar that an administrator would upload, installed anew in one running workbench for each package that it lacks.
 * Services it looks for at each call: there it is enough that they go.
 */
@EnabledIf(RealApp.BUILT)
@DisplayName("The app where Confluence lacks one thing")
class OneThingMissingTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));

    @AutoClose
    private static final WikiSite SITE = WikiSite.withApp(RealApp.jar());

    private static final Visitor ADMIN = SITE.visitor("admin");
    private static final int JOBS = SITE.platform().jobs().all().size();
    private static final BundleContext FRAMEWORK = FrameworkUtil.getBundle(
                    SITE.platform().macros().find("my-learning").orElseThrow().getClass())
            .getBundleContext()
            .getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
            .getBundleContext();

    /** Comes from the plugin that asks for the class made of it: whoever lacks it lacks that module, too. */
    private static final String OF_ANOTHER_PLUGIN =
            "com.atlassian.confluence.plugins.createcontent.api.contextproviders";

    private final Withheld withheld = new Withheld(FRAMEWORK);

    static Set<String> optionalPackages() throws IOException {
        try (JarFile jar = new JarFile(RealApp.jar().toFile())) {
            return Stream.of(jar.getManifest()
                            .getMainAttributes()
                            .getValue(Constants.IMPORT_PACKAGE)
                            .split(","))
                    .filter(clause -> clause.contains("resolution:=optional"))
                    .map(clause -> clause.replaceFirst(";.*", ""))
                    .filter(name -> !name.equals(OF_ANOTHER_PLUGIN))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @AfterEach
    void giveBack() {
        withheld.close();
    }

    @Test
    void lacksNothingWhereNothingIsMissing() throws IOException {
        assertThat(install().modules()).allMatch(AppStatus.Module::enabled);
        JsonNode report = selfTest();
        assertThat(off(report)).isEmpty();
        assertThat(wrong(report)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("optionalPackages")
    void runsWithoutAPackageAndSaysWhatIsOff(String missing) throws IOException {
        withheld.packageOf(missing);
        assertThat(install().enabled()).isTrue();
        JsonNode report = selfTest();
        assertThat(off(report)).isEqualTo(new TreeSet<>(madeOf(missing)));
        // What was tried is named by its type alone.
        assertThat(wrong(report)).allMatch(call -> call.startsWith(missing + ".") || !call.startsWith("com."));
        if (!missing.equals("com.atlassian.plugin.osgi.bridge.external")) {
            assertThat(wrong(report)).anyMatch(call -> call.startsWith(missing + "."));
        }
        theRestAnswers();
    }

    /** Confluence's plugin for new Spaces without one package of its own: nothing is half on, and it is said which module. */
    @Test
    void isRefusedWithTheModuleThatAnotherPluginAsksForAndHasNoPackageFor() {
        withheld.packageOf(OF_ANOTHER_PLUGIN);
        AppStatus status = install();
        assertThat(status.enabled()).isFalse();
        assertThat(status.problem()).hasValueSatisfying(said -> assertThat(said)
                .contains("<content-template key=\"gilde-community-home\">", "HomePageContext"));
    }

    /** What is off without a package; where nothing is, the app has a substitute. */
    private static List<String> madeOf(String name) {
        return switch (name) {
            case "com.atlassian.confluence.api.model",
                    "com.atlassian.confluence.api.model.content",
                    "com.atlassian.confluence.api.model.content.id",
                    "com.atlassian.confluence.api.model.pagination",
                    "com.atlassian.confluence.api.service.search" -> List.of("search");
            case "com.atlassian.confluence.event.events.content.blogpost" -> List.of("reading", "writing");
            case "com.atlassian.confluence.event.events.content.comment" -> List.of("writing", "sharing");
            case "com.atlassian.confluence.event.events.content.page" -> List.of("reading", "writing", "sharing");
            case "com.atlassian.confluence.event.events.like" -> List.of("likes");
            case "com.atlassian.confluence.event.events.space", "com.atlassian.confluence.event.events.user" ->
                List.of("removals");
            case "com.atlassian.confluence.labels" -> List.of("making", "sharing");
            case "com.atlassian.confluence.languages", "com.atlassian.mail", "com.atlassian.mail.server" ->
                List.of("letters");
            case "com.atlassian.confluence.plugins.createcontent.api.events" -> List.of("dialog");
            case "com.atlassian.sal.api.websudo", "com.atlassian.sal.api.xsrf" -> List.of("forms");
            case "com.atlassian.user.search", "com.atlassian.user.search.query" -> List.of("people");
            case "com.atlassian.user.search.page" -> List.of("groups", "making", "people", "rights");
            default -> List.of();
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.atlassian.confluence.api.service.search.CQLSearchService search",
                "com.atlassian.confluence.core.ContentPermissionManager making",
                "com.atlassian.confluence.labels.LabelManager making",
                "com.atlassian.confluence.languages.LocaleManager letters",
                "com.atlassian.confluence.pages.PageManager making search sharing",
                "com.atlassian.confluence.security.SpacePermissionManager making rights",
                "com.atlassian.mail.server.MailServerManager letters",
                "com.atlassian.sal.api.auth.LoginUriProvider",
                "com.atlassian.sal.api.message.LocaleResolver",
                "com.atlassian.sal.api.websudo.WebSudoManager forms",
                "com.atlassian.sal.api.xsrf.XsrfTokenAccessor forms",
                "com.atlassian.sal.api.xsrf.XsrfTokenValidator forms",
                "com.atlassian.user.GroupManager groups making rights",
                "com.atlassian.webresource.api.assembler.PageBuilderService"
            })
    void runsWithoutAServiceAndSaysWhatIsOff(String line) throws IOException {
        List<String> words = List.of(line.split(" "));
        if (!isWhole()) {
            install();
        }
        withheld.service(words.get(0));
        JsonNode report = selfTest();
        assertThat(off(report)).isEqualTo(new TreeSet<>(words.subList(1, words.size())));
        theRestAnswers();
    }

    private static boolean isWhole() throws IOException {
        HttpResponse<String> answer = rest("health/self-test");
        return answer.statusCode() == 200
                && JSON.readTree(answer.body()).path("good").asBoolean();
    }

    private static AppStatus install() {
        return SITE.platform().apps().install(RealApp.jar());
    }

    private static JsonNode selfTest() throws IOException {
        HttpResponse<String> answer = rest("health/self-test");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> rest(String path) {
        return new Visitor(SITE.platform().baseUrl())
                .send(HttpRequest.newBuilder(SITE.platform().baseUrl().resolve("/rest/gilde/1.0/" + path))
                        .header("Authorization", BASIC));
    }

    private static Set<String> off(JsonNode report) {
        return StreamSupport.stream(report.path("features").spliterator(), false)
                .filter(feature -> !feature.path("on").asBoolean())
                .map(feature -> feature.path("feature").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> wrong(JsonNode report) {
        return report.path("wrong").findValuesAsText("call");
    }

    private static void theRestAnswers() {
        assertThat(rest("items").statusCode()).isEqualTo(200);
        assertThat(ADMIN.get("/plugins/servlet/gilde/my-craft").statusCode()).isEqualTo(200);
        assertThat(SITE.platform().macros().catalogue(Locale.ENGLISH)).hasSize(6);
        assertThat(SITE.platform().jobs().all()).hasSize(JOBS);
    }
}
