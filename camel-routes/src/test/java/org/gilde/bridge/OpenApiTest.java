package org.gilde.bridge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BridgeUnderTest.class)
@DisplayName("What src/docs/openapi.yaml says is there, and nothing else is")
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    @Test
    void namesWhatTheOperatorMayAsk() throws IOException {
        assertThat(documented("/operator")).isEqualTo(annotated());
    }

    @Test
    void namesWhatTheLrsAnswers() throws IOException {
        Set<String> documented = documented("/xapi");
        for (String path : paths(documented)) {
            for (String method : Set.of("get", "put", "post", "delete")) {
                int status = given().auth()
                        .preemptive()
                        .basic("moodle", BridgeUnderTest.SECRET)
                        .header("X-Experience-API-Version", "1.0.3")
                        .request(method.toUpperCase(Locale.ROOT), path)
                        .statusCode();
                String request = method + " " + path;
                boolean isCodeUnknown = status == 404 && path.endsWith("/fetch");
                assertThat(isCodeUnknown || (status != 405 && status != 404))
                        .as("%s answered %d", request, status)
                        .isEqualTo(documented.contains(request));
            }
        }
    }

    private static Set<String> documented(String start) throws IOException {
        java.nio.file.Path file = java.nio.file.Path.of(System.getProperty("gilde.root"), "src/docs/openapi.yaml");
        JsonNode paths = new YAMLMapper().readTree(Files.readString(file)).path("paths");
        Set<String> requests = new TreeSet<>();
        paths.properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (path.getKey().startsWith(start) && METHODS.contains(method)) {
                requests.add(method + " " + path.getKey());
            }
        }));
        return requests;
    }

    private static Set<String> paths(Set<String> requests) {
        Set<String> paths = new TreeSet<>();
        requests.forEach(request -> paths.add(request.substring(request.indexOf(' ') + 1)));
        return paths;
    }

    private static Set<String> annotated() {
        Set<String> requests = new TreeSet<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.gilde.bridge.operator")
                        .stream()
                        .filter(each -> each.isAnnotatedWith(Path.class))
                        .forEach(each -> each.getMethods().forEach(method -> httpMethods(method)
                                .forEach(name -> requests.add(name + " " + path(each, method)))));
        return requests;
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
                .map(below -> start + below.value())
                .orElse(start);
    }
}
