package org.gilde.workbench.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.atlassian.confluence.macro.Macro;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.scheduler.JobRunner;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.awaitility.Awaitility;
import org.gilde.workbench.app.AppStatus;
import org.gilde.workbench.app.MacroDescription;
import org.gilde.workbench.testing.AppJar;
import org.gilde.workbench.testing.TinyHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class InstalledAppsTest {

    @AutoClose
    private static final TinyHost HOST = TinyHost.start();

    @AfterEach
    void removeAll() {
        HOST.uninstallAll();
    }

    private static AppJar hello(String words) {
        return HOST.app("tiny.hello")
                .imports("com.atlassian.confluence.macro", "com.atlassian.confluence.content.render.xhtml")
                .imports("com.atlassian.sal.api")
                .reference("application", ApplicationProperties.class)
                .source(
                        "Hello",
                        """
                        public class Hello implements com.atlassian.confluence.macro.Macro {
                            private final com.atlassian.sal.api.ApplicationProperties application;
                            public Hello(com.atlassian.sal.api.ApplicationProperties application) {
                                this.application = application;
                            }
                            public String execute(java.util.Map<String, String> p, String b,
                                    com.atlassian.confluence.content.render.xhtml.ConversionContext c) {
                                return "%s on " + application.getPlatformId();
                            }
                            public BodyType getBodyType() { return BodyType.NONE; }
                            public OutputType getOutputType() { return OutputType.BLOCK; }
                        }
                        """
                                .formatted(words))
                .module("<xhtml-macro key=\"hello\" name=\"hello\" class=\"tiny.Hello\"/>");
    }

    private static String said() throws Exception {
        Macro macro = HOST.platform().macros().find("hello").orElseThrow();
        return macro.execute(Map.of(), "", null);
    }

    @Test
    void enablesMacroWhoseConstructorIsFedByHostServices() throws Exception {
        AppStatus status = HOST.install(hello("Hello"));
        assertThat(status.problem()).isEmpty();
        assertThat(status.enabled()).isTrue();
        assertThat(status.modules()).containsExactly(new AppStatus.Module("xhtml-macro", "hello", true));
        assertThat(said()).isEqualTo("Hello on conf");
    }

    @Test
    void namesEveryMissingPackageWhenItRefuses() {
        AppStatus status = HOST.install(
                hello("x").imports("com.google.common.base", "org.gilde.workbench.app", "org.springframework.core"));
        assertThat(status.enabled()).isFalse();
        assertThat(status.problem().orElseThrow())
                .startsWith("tiny.hello cannot be enabled: the workbench does not offer "
                        + "com.google.common.base, org.gilde.workbench.app, org.springframework.core. OSGi says: ")
                .contains("missing requirement");
        assertThat(HOST.platform().macros().find("hello")).isEmpty();
    }

    @Test
    void doesNotLetAnAppSeeClassesItDidNotImport() {
        AppStatus status = HOST.install(HOST.app("tiny.peek")
                .source(
                        "Peek",
                        "public class Peek { static final Class<?> SEEN = org.slf4j.Logger.class; public Peek() { SEEN.getName(); } }")
                .bean("<bean id=\"peek\" class=\"tiny.Peek\"/>"));
        assertThat(status.enabled()).isFalse();
        assertThat(status.problem().orElseThrow()).contains("org.slf4j.Logger");
    }

    @Test
    void saysWhichServiceIsAbsent() {
        AppStatus status =
                HOST.install(hello("x").imports("com.atlassian.scheduler").reference("runner", JobRunner.class));
        assertThat(status.problem().orElseThrow())
                .contains("The service com.atlassian.scheduler.JobRunner (reference runner) is not offered");
    }

    @Test
    void replacesDisablesAndEnablesAtRunTime() throws Exception {
        HOST.install(hello("One"));
        HOST.install(hello("Two").version("2.0.0"));
        assertThat(said()).isEqualTo("Two on conf");
        assertThat(HOST.platform().apps().all()).singleElement().returns("2.0.0", AppStatus::version);

        AppStatus disabled = HOST.platform().apps().disable("tiny.hello");
        assertThat(disabled.enabled()).isFalse();
        assertThat(disabled.problem()).isEmpty();
        assertThat(HOST.platform().macros().find("hello")).isEmpty();

        assertThat(HOST.platform().apps().enable("tiny.hello").enabled()).isTrue();
        assertThat(said()).isEqualTo("Two on conf");
    }

    @Test
    void oneBadModuleDisablesTheWholeApp() {
        AppStatus status = HOST.install(
                hello("x").module("<servlet key=\"gone\" class=\"tiny.Gone\"><url-pattern>/x</url-pattern></servlet>"));
        assertThat(status.enabled()).isFalse();
        assertThat(status.problem().orElseThrow()).contains("<servlet key=\"gone\">", "tiny.Gone");
        assertThat(status.modules()).noneMatch(AppStatus.Module::enabled);
        assertThat(HOST.platform().macros().find("hello")).isEmpty();
    }

    @Test
    void leavesOutModulesItDoesNotKnowAndSaysSo() {
        AppStatus status = HOST.install(hello("x").module("<theme key=\"later\"/>"));
        assertThat(status.enabled()).isTrue();
        assertThat(status.problem().orElseThrow())
                .isEqualTo("Enabled, but not whole. The workbench leaves out modules of types that it does not stand in"
                        + " for: <theme key=\"later\">");
        assertThat(status.modules()).contains(new AppStatus.Module("theme", "later", false));
    }

    @Test
    void tellsTheEditorWhatBodyAMacroTakes() {
        HOST.install(hello("x")
                .source("Plain", bodied("Plain", "PLAIN_TEXT"))
                .source("Rich", bodied("Rich", "RICH_TEXT"))
                .module("<xhtml-macro key=\"plain\" name=\"plain\" class=\"tiny.Plain\"/>")
                .module("<xhtml-macro key=\"rich\" name=\"rich\" class=\"tiny.Rich\"/>")
                .module("<xhtml-macro key=\"bare\" name=\"bare\" class=\"tiny.Rich\" hide-body=\"true\"/>"));
        assertThat(HOST.platform().macros().catalogue(Locale.ENGLISH))
                .extracting(MacroDescription::name, MacroDescription::body)
                .containsExactlyInAnyOrder(
                        tuple("hello", MacroDescription.Body.NONE),
                        tuple("plain", MacroDescription.Body.PLAIN),
                        tuple("rich", MacroDescription.Body.RICH),
                        tuple("bare", MacroDescription.Body.NONE));
    }

    private static String bodied(String name, String body) {
        return """
                public class %s extends Hello {
                    public %s(com.atlassian.sal.api.ApplicationProperties application) { super(application); }
                    public BodyType getBodyType() { return BodyType.%s; }
                }
                """
                .formatted(name, name, body);
    }

    @Test
    void namesTheVersionsOfAMissingPackage() {
        AppStatus status = HOST.install(hello("x")
                .imports(
                        "org.apache.codec;version=\"[1.19,2)\"",
                        "com.fasterxml.jackson.core;version=\"99\"",
                        "org.json;owner=\"json\""));
        assertThat(status.problem().orElseThrow())
                .contains("does not offer (&(osgi.wiring.package=org.json)(owner=json)), "
                        + "com.fasterxml.jackson.core from 99.0.0, org.apache.codec from 1.19.0 below 2.0.0. OSGi");
    }

    @Test
    void saysWhichCallsItDoesNotHaveAndLetsTheRestRun() throws Exception {
        AppStatus status = HOST.install(
                hello("Hello")
                        .compiledWith(
                                "com.atlassian.sal.api.UrlMode",
                                "public enum UrlMode { CANONICAL, LATER; public static UrlMode later() { return LATER; } }")
                        .compiledWith("com.atlassian.sal.api.Later", "public class Later { public Later(int age) {} }")
                        .compiledWith("com.atlassian.sal.extra.Optional", "public class Optional {}")
                        .imports("com.atlassian.sal.extra;resolution:=optional")
                        .source(
                                "Ahead",
                                """
                        import com.atlassian.sal.api.*;
                        class Ahead {
                            Object field() { return UrlMode.LATER; }
                            Object method() { return UrlMode.later().ordinal() + UrlMode.CANONICAL.name(); }
                            Object type() { return new Later(1); }
                            Object reference() { return (java.util.function.Supplier<UrlMode>) UrlMode::later; }
                            Object optional() { return new com.atlassian.sal.extra.Optional(); }
                        }
                        """));
        assertThat(status.problem().orElseThrow())
                .isEqualTo(
                        "Enabled, but not whole. The app calls what the workbench does not have, and will fail there: "
                                + "com.atlassian.sal.api.Later, com.atlassian.sal.api.UrlMode#LATER, "
                                + "com.atlassian.sal.api.UrlMode#later()");
        assertThat(said()).isEqualTo("Hello on conf");
    }

    @Test
    void saysWhichTemplatesAnotherAppHasUnderTheSamePath() {
        HOST.install(HOST.app("tiny.first").file("templates/admin.vm", "one").file("templates/one.vm", "one"));
        AppStatus second = HOST.install(
                HOST.app("tiny.second").file("templates/admin.vm", "two").file("two.vm", "two"));
        assertThat(second.enabled()).isTrue();
        assertThat(second.problem())
                .contains("Another app has templates of the same paths, and Confluence takes the first it finds: "
                        + "/templates/admin.vm (tiny.first)");
        assertThat(HOST.platform().apps().all().get(0).problem().orElseThrow())
                .endsWith("/templates/admin.vm (tiny.second)");
        HOST.platform().apps().disable("tiny.second");
        assertThat(HOST.platform().apps().all()).allMatch(app -> app.problem().isEmpty());
    }

    @Test
    void saysThatItDoesNotRewriteJarsAsConfluenceWould() throws Exception {
        String descriptor = "<atlassian-plugin key=\"plain\"><component key=\"a\" class=\"b.C\"/></atlassian-plugin>";
        Path jar = HOST.folder().resolve("plain.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("atlassian-plugin.xml"));
            out.write(descriptor.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(HOST.platform().apps().install(jar).problem().orElseThrow())
                .isEqualTo(
                        "The manifest lacks Atlassian-Plugin-Key and Spring-Context: Confluence would rewrite the jar,"
                                + " which the workbench does not stand in for");
        assertThat(HOST.install(hello("x").module("<component key=\"a\" class=\"b.C\"/>"))
                        .problem()
                        .orElseThrow())
                .contains("<component> is not allowed in a transformerless app");
    }

    @Test
    void refusesWhatIsNoApp() throws Exception {
        Path text = Files.writeString(HOST.folder().resolve("notes.jar"), "not a jar");
        assertThat(HOST.platform().apps().install(text).problem().orElseThrow()).contains("can't be read as a jar");
        assertThat(HOST.platform().apps().all()).isEmpty();
    }

    @Test
    void leavesNoLoaderBehindWhenAnAppIsReplaced() {
        HOST.install(hello("One"));
        WeakReference<ClassLoader> first = new WeakReference<>(
                HOST.platform().macros().find("hello").orElseThrow().getClass().getClassLoader());
        HOST.install(hello("Two"));
        Awaitility.await().untilAsserted(() -> {
            System.gc();
            assertThat(first.get()).isNull();
        });
    }

    @Test
    void startsAgainWhatWasEnabledAndNotWhatWasDisabled() {
        HOST.install(hello("x"));
        HOST.install(HOST.app("tiny.idle"));
        HOST.platform().apps().disable("tiny.idle");
        HOST.restart();
        assertThat(HOST.platform().apps().all())
                .extracting(AppStatus::key, AppStatus::enabled)
                .containsExactly(tuple("tiny.hello", true), tuple("tiny.idle", false));
    }
}
