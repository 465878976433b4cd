package org.gilde.workbench.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.workbench.testing.RealApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;

/** The very jar that an administrator would upload, in a framework that offers this package and not that one. */
@EnabledIf(RealApp.BUILT)
class RealAppBundleTest {
    private static final String OPTIONAL = "resolution:=optional";
    private static final String HOST = "org.gilde.confluence.host.";
    private static final int MEGABYTE = 1024 * 1024;

    private final Path folder;

    RealAppBundleTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Has a framework that offers some packages install, but not start, the app. */
    private void in(Predicate<String> offered, OnHost look) {
        String exports = OfferedPackages.all().stream()
                .filter(offer -> offered.test(offer.name()))
                .map(OfferedPackages.Offer::asExport)
                .collect(Collectors.joining(","));
        try (OsgiHost host = OsgiHost.start(folder.resolve("cache"), exports)) {
            look.at(host, host.install("app", RealApp.jar()));
        } catch (BundleException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface OnHost {
        void at(OsgiHost host, Bundle bundle) throws IOException;
    }

    private static List<String> imports() throws IOException {
        try (JarFile jar = new JarFile(RealApp.jar().toFile())) {
            return List.of(jar.getManifest()
                    .getMainAttributes()
                    .getValue(Constants.IMPORT_PACKAGE)
                    .split(","));
        }
    }

    private static Set<String> imports(boolean optional) throws IOException {
        return imports().stream()
                .filter(clause -> clause.contains(OPTIONAL) == optional)
                .map(clause -> clause.replaceFirst(";.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> optionalPackages() throws IOException {
        return imports(true);
    }

    /** Java's own and OSGi's are the framework's to give; it has them whatever else it offers. */
    static Set<String> mandatoryPackages() throws IOException {
        Set<String> packages = imports(false);
        packages.removeIf(name -> name.startsWith("javax.") || name.startsWith("org.osgi."));
        return packages;
    }

    @Test
    void resolvesWithExactlyThePackagesThatItNames() {
        in(any -> true, (host, bundle) -> {
            host.start(bundle);
            Set<String> wired =
                    bundle.adapt(BundleWiring.class).getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream()
                            .map(wire -> String.valueOf(
                                    wire.getCapability().getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
                            .collect(Collectors.toCollection(TreeSet::new));
            Set<String> named = imports(true);
            named.addAll(imports(false));
            assertThat(wired).isEqualTo(named);
            assertThat(bundle.adapt(BundleWiring.class).getCapabilities(PackageNamespace.PACKAGE_NAMESPACE))
                    .isEmpty();
        });
    }

    @Test
    void everyClassIsLoadedWhereAllIsThere() {
        in(any -> true, (host, bundle) -> {
            host.start(bundle);
            assertThat(broken(bundle)).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("optionalPackages")
    void startsWithoutAnOptionalPackageAndLosesOnlyWhatIsMadeOfIt(String missing) {
        in(name -> !name.equals(missing), (host, bundle) -> {
            host.start(bundle);
            assertThat(broken(bundle)).isSubsetOf(lost(missing));
        });
    }

    /** Classes that are named by nothing but what asks first whether the package is there. */
    private static List<String> lost(String missing) {
        return switch (missing) {
            case "com.atlassian.confluence.event.events.like" -> List.of(HOST + "HeardLiking");
            case "com.atlassian.confluence.event.events.space" -> List.of(HOST + "HeardRemovedSpaces");
            case "com.atlassian.confluence.event.events.user" -> List.of(HOST + "HeardRemovedUsers");
            case "com.atlassian.confluence.event.events.content.blogpost" ->
                List.of(HOST + "HeardReading", HOST + "HeardWriting");
            case "com.atlassian.confluence.event.events.content.comment" ->
                List.of(HOST + "HeardContributing", HOST + "HeardWriting");
            case "com.atlassian.confluence.event.events.content.page" ->
                List.of(HOST + "HeardContributing", HOST + "HeardReading", HOST + "HeardWriting");
            case "com.atlassian.confluence.api.service.search", "com.atlassian.confluence.api.model.pagination" ->
                List.of(HOST + "PageFinder", HOST + "probe.SearchTrial");
            case "com.atlassian.confluence.labels" ->
                List.of(HOST + "PageMaking", HOST + "PageLabels", HOST + "HostPlaces$Found");
            case "com.atlassian.confluence.languages" -> List.of(HOST + "MailPost");
            case "com.atlassian.mail" -> List.of(HOST + "MailPost");
            case "com.atlassian.mail.server" -> List.of(HOST + "MailPost");
            case "com.atlassian.sal.api.websudo", "com.atlassian.sal.api.xsrf" -> List.of(HOST + "FormGuard");
            case "com.atlassian.user.search.query" -> List.of(HOST + "HostMails");
            case "com.atlassian.confluence.plugins.createcontent.api.contextproviders" ->
                List.of(HOST + "blueprint.HomePageContext");
            case "com.atlassian.confluence.plugins.createcontent.api.events" ->
                List.of(HOST + "blueprint.CreatedSpaces");
            default -> List.of();
        };
    }

    @Test
    void namesEveryMandatoryPackageThatIsMissing() throws IOException {
        Set<String> mandatory = mandatoryPackages();
        in(name -> false, (host, bundle) -> assertThatThrownBy(() -> host.start(bundle))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("org.gilde.confluence cannot be enabled: the workbench does not offer "
                        + String.join(", ", mandatory) + ". OSGi says: "));
    }

    @ParameterizedTest
    @MethodSource("mandatoryPackages")
    void refusesToStartWithoutAMandatoryPackage(String missing) {
        in(name -> !name.equals(missing), (host, bundle) -> assertThatThrownBy(() -> host.start(bundle))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith(
                        "org.gilde.confluence cannot be enabled: the workbench does not offer " + missing + ". "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/gilde/confluence/",
                "org/apache/commons/csv/",
                "templates/gilde/",
                "i18n/",
                "META-INF/spring/"
            })
    void holdsWhatItNeeds(String folder) throws IOException {
        assertThat(entries()).anyMatch(name -> name.startsWith(folder));
    }

    @Test
    void isSmallAndHoldsNothingElse() throws IOException {
        assertThat(Files.size(RealApp.jar())).isLessThan(3L * MEGABYTE);
        assertThat(entries())
                .allMatch(
                        name -> name.matches(
                                "(org/gilde/confluence/.*\\.class|org/apache/commons/csv/.*\\.class"
                                        + "|templates/gilde/[a-z-]+\\.vm|css/[a-z-]+\\.css|js/[a-z-]+\\.js|soy/[a-z-]+\\.soy"
                                        + "|images/[a-z-]+\\.(png|svg)|i18n/gilde(_[a-z]{2})?\\.properties"
                                        + "|(founding|blueprint)/.*\\.(xml|properties)"
                                        + "|META-INF/spring/gilde-[a-z-]+\\.xml|META-INF/gilde/host-calls\\.txt|META-INF/(MANIFEST\\.MF|LICENSE|NOTICE.*)|atlassian-plugin\\.xml)"));
    }

    private static Set<String> entries() throws IOException {
        try (JarFile jar = new JarFile(RealApp.jar().toFile())) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(java.util.zip.ZipEntry::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Loads every class of the app, and all that its members name. */
    private static List<String> broken(Bundle bundle) {
        try (Stream<String> names = entries().stream()) {
            return names.filter(name -> name.startsWith("org/gilde/") && name.endsWith(".class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> !name.endsWith("package-info"))
                    .filter(name -> !isWhole(bundle, name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWhole(Bundle bundle, String name) {
        try {
            Class<?> type = bundle.loadClass(name);
            return Stream.of(type.getDeclaredMethods(), type.getDeclaredConstructors(), type.getDeclaredFields())
                    .flatMap(Arrays::stream)
                    .noneMatch(java.util.Objects::isNull);
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
