package org.gilde.confluence.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@DisplayName("What src/docs/app-openapi.yaml says the app answers, and nothing else is there")
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    @Test
    void namesEveryRequestThatThereIsAndNoOther() throws IOException {
        assertThat(documented().keySet()).isEqualTo(annotated());
    }

    @Test
    void saysWhatStrangersAreAnsweredAndWhatIsNotThere() throws IOException {
        documented().forEach((request, operation) -> {
            Set<String> answers = new TreeSet<>();
            operation.path("responses").fieldNames().forEachRemaining(answers::add);
            assertThat(answers).as(request).containsAnyOf("200", "204").contains("401");
            if (operation.path("tags").toString().contains("Administrators")) {
                assertThat(answers).as(request).contains("403");
            }
            if (request.contains("{") && !answers.contains("204")) {
                assertThat(answers).as(request).contains("404");
            }
            if (operation.has("requestBody")) {
                assertThat(answers).as(request).contains("400");
            }
        });
    }

    @Test
    void everyResourceSaysWhoMayCallIt() {
        assertThat(resources()).allSatisfy(resource -> assertThat(
                        resource.isAnnotatedWith(LicensedOnly.class) || resource.isAnnotatedWith(AdminOnly.class))
                .as(resource.getName())
                .isTrue());
    }

    private static Map<String, JsonNode> documented() throws IOException {
        java.nio.file.Path file = java.nio.file.Path.of("../src/docs/app-openapi.yaml");
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        Map<String, JsonNode> requests = new TreeMap<>();
        JsonNode paths = new ObjectMapper().valueToTree(read).path("paths");
        paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            if (METHODS.contains(operation.getKey())) {
                requests.put(operation.getKey() + " " + path.getKey(), operation.getValue());
            }
        }));
        return requests;
    }

    private static Set<String> annotated() {
        Set<String> requests = new TreeSet<>();
        resources().forEach(resource -> resource.getMethods().forEach(method -> httpMethods(method)
                .forEach(name -> requests.add(name + " /" + path(resource, method)))));
        return requests;
    }

    private static Set<JavaClass> resources() {
        Set<JavaClass> resources = new TreeSet<>(Comparator.comparing(JavaClass::getName));
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.gilde.confluence")
                        .stream()
                        .filter(each -> each.isAnnotatedWith(Path.class))
                        .forEach(resources::add);
        return resources;
    }

    private static Stream<String> httpMethods(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().reflect().getAnnotation(HttpMethod.class))
                .filter(http -> http != null)
                .map(http -> http.value().toLowerCase(Locale.ROOT));
    }

    private static String path(JavaClass resource, JavaMethod method) {
        String start = resource.getAnnotationOfType(Path.class).value();
        return method.tryGetAnnotationOfType(Path.class)
                .map(below -> start + "/" + below.value())
                .orElse(start);
    }
}
