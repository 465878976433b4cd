package org.gilde.confluence.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelSource;
import org.apache.maven.model.building.StringModelSource;
import org.apache.maven.model.resolution.ModelResolver;
import org.junit.jupiter.api.Test;

/** The POM as Maven reads it, with Atlassian's own artifacts and without, though no repository of Atlassian is reachable. */
@SuppressWarnings("deprecation") // Maven's own interfaces name each other so
class AtlassianSdkTest {
    private static final String REPOSITORY = "https://repository.example/atlassian";

    /** What is taken without a version: a POM that is fetched has it. */
    private static final List<String> MANAGED = List.of(
            "com.atlassian.activeobjects:activeobjects-plugin",
            "com.atlassian.annotations:atlassian-annotations",
            "com.atlassian.event:atlassian-event",
            "com.atlassian.plugins:atlassian-plugins-webresource",
            "com.atlassian.plugins.rest:atlassian-rest-v2-api",
            "com.atlassian.sal:sal-api",
            "com.fasterxml.jackson.core:jackson-databind",
            "org.junit.jupiter:junit-jupiter");

    /** Stands in for every POM that is fetched. */
    private static final class NothingIsReachable implements ModelResolver {
        @Override
        public ModelSource resolveModel(String groupId, String artifactId, String version) {
            String managed = MANAGED.stream()
                    .map(one -> one.split(":"))
                    .map(parts ->
                            "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>managed</version></dependency>"
                                    .formatted(parts[0], parts[1]))
                    .collect(Collectors.joining());
            return new StringModelSource(
                    """
                    <project><modelVersion>4.0.0</modelVersion><groupId>%s</groupId><artifactId>%s</artifactId>
                    <version>%s</version><packaging>pom</packaging><dependencyManagement><dependencies>%s</dependencies>
                    </dependencyManagement></project>"""
                            .formatted(groupId, artifactId, version, managed));
        }

        @Override
        public ModelSource resolveModel(Parent parent) {
            return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
        }

        @Override
        public ModelSource resolveModel(Dependency dependency) {
            return resolveModel(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
        }

        @Override
        public void addRepository(Repository repository) {}

        @Override
        public void addRepository(Repository repository, boolean replace) {}

        @Override
        public ModelResolver newCopy() {
            return this;
        }
    }

    private static Model effective(String... profiles) throws ModelBuildingException {
        Properties given = new Properties();
        given.setProperty("atlassian.repository", REPOSITORY);
        given.setProperty("maven.multiModuleProjectDirectory", System.getProperty("gilde.root"));
        ModelBuildingRequest request = new DefaultModelBuildingRequest()
                .setPomFile(Path.of("pom.xml").toAbsolutePath().toFile())
                .setModelResolver(new NothingIsReachable())
                .setSystemProperties(System.getProperties())
                .setUserProperties(given)
                .setActiveProfileIds(List.of(profiles));
        return new DefaultModelBuilderFactory().newInstance().build(request).getEffectiveModel();
    }

    private static List<String> provided(Model model) {
        return model.getDependencies().stream()
                .filter(dependency -> dependency.getScope().equals("provided"))
                .map(dependency -> dependency.getArtifactId() + ":" + dependency.getVersion())
                .toList();
    }

    @Test
    void takesAtlassiansArtifactsInPlaceOfOurSignatures() throws ModelBuildingException {
        Model model = effective("atlassian-sdk", "fast");
        assertThat(provided(model))
                .contains(
                        "confluence:10.0.1",
                        "confluence-create-content-plugin:10.0.1",
                        "activeobjects-plugin:managed",
                        "atlassian-annotations:managed",
                        "atlassian-event:managed",
                        "atlassian-plugins-webresource:managed",
                        "atlassian-rest-v2-api:managed",
                        "sal-api:managed")
                .noneMatch(one -> one.startsWith("gilde-confluence-api"));
        assertThat(model.getDependencies())
                .filteredOn(dependency -> dependency.getGroupId().startsWith("com.atlassian"))
                .hasSize(8)
                .allMatch(dependency -> dependency.getScope().equals("provided"));
        assertThat(model.getRepositories()).extracting(Repository::getUrl).contains(REPOSITORY);
    }

    @Test
    void takesOurSignaturesUnlessTold() throws ModelBuildingException {
        for (String profile : List.of("fast", "full", "chain")) {
            Model model = effective(profile);
            assertThat(provided(model)).anyMatch(one -> one.startsWith("gilde-confluence-api:"));
            assertThat(model.getDependencies())
                    .noneMatch(dependency -> dependency.getGroupId().startsWith("com.atlassian"));
            assertThat(model.getRepositories()).extracting(Repository::getId).doesNotContain("atlassian");
        }
    }

    @Test
    void buildsTheSameSources() throws ModelBuildingException {
        assertThat(effective("atlassian-sdk").getBuild().getSourceDirectory())
                .isEqualTo(effective("fast").getBuild().getSourceDirectory());
    }
}
