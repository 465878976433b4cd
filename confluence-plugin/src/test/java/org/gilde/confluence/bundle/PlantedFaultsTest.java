package org.gilde.confluence.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** The app has no fault that its files show, and each that is planted in a copy is found. */
class PlantedFaultsTest {
    private static final BuiltApp APP = BuiltApp.in(Path.of("target/classes"));
    private static final String IMPORTS = "Import-Package";
    private static final String XML = BuiltApp.DESCRIPTOR;
    private static final String CORE = "META-INF/spring/gilde-core.xml";

    @Test
    void theAppHasNone() {
        assertThat(AppFaults.of(APP)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void findsInTheManifest(UnaryOperator<BuiltApp> plant, String words) {
        found(ManifestFaults.of(plant.apply(APP)), words);
    }

    static Stream<Arguments> findsInTheManifest() {
        return Stream.of(
                fault(
                        "a package that is used and not imported",
                        app -> app.withHeader(
                                IMPORTS,
                                text -> text.replace("com.atlassian.mail;version=0;resolution:=optional,", "")),
                        "uses com.atlassian.mail, which is not imported"),
                fault(
                        "an import that nothing uses",
                        app -> app.withHeader(IMPORTS, text -> text + ",com.atlassian.velocity.htmlsafe;version=0"),
                        "nothing uses the import com.atlassian.velocity.htmlsafe"),
                fault(
                        "an import of Java EE",
                        app -> app.withHeader(IMPORTS, text -> text + ",javax.servlet;version=0"),
                        "the import javax.servlet is of Java EE: Confluence 10 has jakarta"),
                fault(
                        "an import that Confluence does not export",
                        app -> app.withHeader(IMPORTS, text -> text + ",com.google.common.base;version=0"),
                        "nothing says that Confluence 10 exports com.google.common.base"),
                fault(
                        "an import with a range of versions",
                        app -> app.withHeader(
                                IMPORTS, text -> text.replace("org.slf4j;version=0", "org.slf4j;version=2")),
                        "the import org.slf4j;version=2 asks for a version"),
                fault(
                        "an exported package",
                        app -> app.withHeader("Export-Package", text -> "org.gilde.confluence.host"),
                        "Export-Package is \"org.gilde.confluence.host\""),
                fault(
                        "imports at run time",
                        app -> app.withHeader("DynamicImport-Package", text -> "*"),
                        "DynamicImport-Package is \"*\""),
                fault(
                        "no Spring",
                        app -> app.withHeader("Spring-Context", text -> ""),
                        "Spring-Context is \"\" and not \"*\""),
                fault(
                        "another key",
                        app -> app.withHeader("Atlassian-Plugin-Key", text -> "org.gilde.other"),
                        "Atlassian-Plugin-Key is \"org.gilde.other\""),
                fault(
                        "a jar in the jar, in which no JAX-RS provider is found",
                        app -> app.with("META-INF/lib/providers.jar", new byte[0])
                                .withHeader("Bundle-ClassPath", text -> ".,META-INF/lib/providers.jar"),
                        "META-INF/lib/providers.jar: a jar in the jar"),
                fault(
                        "a class of Confluence in the jar",
                        app -> app.with("com/atlassian/Planted.class", planted(Opcodes.V17, "com/atlassian/Planted")),
                        "com/atlassian/Planted.class is not the app's"),
                fault(
                        "a class for Java 21",
                        app -> app.with(
                                "org/gilde/confluence/Planted.class",
                                planted(Opcodes.V21, "org/gilde/confluence/Planted")),
                        "org/gilde/confluence/Planted.class is for a newer Java than 17"));
    }

    @ParameterizedTest
    @MethodSource
    void findsInTheDescriptor(UnaryOperator<BuiltApp> plant, String words) {
        found(DescriptorFaults.of(plant.apply(APP)), words);
    }

    static Stream<Arguments> findsInTheDescriptor() {
        return Stream.of(
                fault(
                        "a module type that is gone",
                        app -> app.with(XML, "</atlassian-plugin>", "<gadget key=\"x\"/></atlassian-plugin>"),
                        "<gadget> is not in modules.txt"),
                fault(
                        "an attribute that nobody saw",
                        app -> app.with(XML, "<rest key=\"gilde-rest\"", "<rest key=\"gilde-rest\" public=\"true\""),
                        "<rest public> is not in modules.txt"),
                fault(
                        "a class that is not there",
                        app -> app.with(XML, "macro.LcHomeMacro", "macro.LcHousMacro"),
                        "there is no class org.gilde.confluence.macro.LcHousMacro"),
                fault(
                        "an entity that is not there",
                        app -> app.without("org/gilde/confluence/learning/table/ShareRow.class"),
                        "there is no class org.gilde.confluence.learning.table.ShareRow"),
                fault(
                        "two modules of one key",
                        app -> app.with(XML, "<web-item key=\"gilde-start\"", "<web-item key=\"gilde-craft\""),
                        "two modules have the key gilde-craft"),
                fault(
                        "a style sheet that is not there",
                        app -> app.without("css/gilde-desk.css"),
                        "there is no file css/gilde-desk.css"),
                fault(
                        "an icon that is not there",
                        app -> app.without("images/cop-header.png"),
                        "there is no file images/cop-header.png"),
                fault(
                        "a template of the blueprint that is not there",
                        app -> app.without("blueprint/home.xml"),
                        "there is no file blueprint/home.xml"),
                fault(
                        "a text that one language lacks",
                        app -> app.with("i18n/gilde_fr.properties", "\ngilde.craft.title=", "\ngilde.craft.titel="),
                        "the text gilde.craft.title is missing in some language"),
                fault(
                        "a parameter of a macro without its words",
                        app -> app.with(XML, "<parameter name=\"topic\"", "<parameter name=\"theme\""),
                        "the text org.gilde.confluence.learned-beside.param.theme.label is missing in some language"),
                fault(
                        "a language that is not there",
                        app -> app.without("i18n/gilde_de.properties"),
                        "there is no i18n/gilde_de.properties"),
                fault(
                        "a job that is no bean",
                        app -> app.with(XML, "<job key=\"settleJob\"", "<job key=\"settlingJob\""),
                        "the job settlingJob is no bean"),
                fault(
                        "a method for templates that is not there",
                        app -> app.with(XML, "text.Phrases#language()", "text.Phrases#tongue()"),
                        "the allowlist names org.gilde.confluence.text.Phrases#tongue(), which is not there"),
                fault(
                        "a dialog of no blueprint",
                        app -> app.with(XML, "value=\"gilde-community\"", "value=\"gilde-communities\""),
                        "there is no <space-blueprint> gilde-communities"),
                fault(
                        "a package of REST without classes",
                        app -> app.with(
                                XML, "<package>org.gilde.confluence.rest", "<package>org.gilde.confluence.resource"),
                        "there are no classes in org/gilde/confluence/resource/"));
    }

    @ParameterizedTest
    @MethodSource
    void findsAmongBeansAndTemplates(UnaryOperator<BuiltApp> plant, String words) {
        BuiltApp planted = plant.apply(APP);
        found(
                Stream.of(BeanFaults.of(planted), TemplateFaults.of(planted))
                        .flatMap(List::stream)
                        .toList(),
                words);
    }

    static Stream<Arguments> findsAmongBeansAndTemplates() {
        return Stream.of(
                fault(
                        "a bean whose class is not there",
                        app -> app.with(CORE, "host.HostCurrentPerson", "host.CurrentHostPerson"),
                        "there is no class org.gilde.confluence.host.CurrentHostPerson"),
                fault(
                        "a bean that nobody declares",
                        app -> app.with(CORE, "ref=\"userAccessor\"", "ref=\"userAccess\""),
                        "there is no bean userAccess"),
                fault(
                        "a service that Confluence does not have",
                        app -> app.with(CORE, "spaces.SpaceManager\"", "spaces.SpaceService\""),
                        "com.atlassian.confluence.spaces.SpaceService is no interface that signatures.txt knows"),
                fault(
                        "a class for an interface as a service",
                        app -> app.with(CORE, "spaces.SpaceManager\"", "spaces.Space\""),
                        "com.atlassian.confluence.spaces.Space is no interface that signatures.txt knows"),
                fault(
                        "a service whose package is not imported",
                        app -> app.with(
                                        CORE,
                                        "com.atlassian.event.api.EventPublisher",
                                        "com.atlassian.sal.api.transaction.TransactionTemplate")
                                .withHeader(
                                        IMPORTS,
                                        text -> text.replace("com.atlassian.sal.api.transaction;version=0,", "")),
                        "the package of the service com.atlassian.sal.api.transaction.TransactionTemplate is not"),
                fault(
                        "an element that only some containers know",
                        app -> app.with(CORE, "<bean id=\"clock\"", "<component-scan/><bean id=\"clock\""),
                        "<component-scan> is not understood everywhere"),
                fault(
                        "a page without its template",
                        app -> app.without("templates/gilde/admin-verbs.vm"),
                        "names templates/gilde/admin-verbs.vm, which is not there"),
                fault(
                        "a page without its style sheet's module",
                        app -> app.with(XML, "<web-resource key=\"gilde-desk-styles\"", "<web-resource key=\"desk\""),
                        "names the web-resource gilde-desk-styles, which is not there"));
    }

    private static Arguments fault(String name, UnaryOperator<BuiltApp> plant, String words) {
        Named<UnaryOperator<BuiltApp>> named = named(name, plant);
        return Arguments.of(named, words);
    }

    private static void found(List<String> faults, String words) {
        assertThat(faults).anySatisfy(fault -> assertThat(fault).contains(words));
    }

    private static byte[] planted(int version, String name) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(version, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
        writer.visitEnd();
        return writer.toByteArray();
    }
}
