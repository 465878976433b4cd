package org.gilde.workbench.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.sal.api.ApplicationProperties;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.gilde.workbench.app.AppStatus;
import org.gilde.workbench.testing.AppJar;
import org.gilde.workbench.testing.TinyHost;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestModulesTest {

    private static final String JSON = "application/json";

    @AutoClose
    private static final TinyHost HOST = TinyHost.start();

    @BeforeAll
    static void install() {
        AppStatus status = HOST.install(app("tiny.rest", RESOURCE));
        assertThat(status.problem()).isEmpty();
    }

    private static final String RESOURCE =
            """
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.*;
            @Path("/things")
            @Produces("application/json")
            public class Things {
                public record Thing(String name, int size) {}
                private final com.atlassian.sal.api.ApplicationProperties application;
                @jakarta.inject.Inject
                public Things(com.atlassian.sal.api.ApplicationProperties application) {
                    this.application = application;
                }
                @GET public Thing unannotated() { return new Thing(application.getPlatformId(), 1); }
                @GET @Path("open") @com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess
                public Thing open(@Context UriInfo uri) { return new Thing(uri.getPath(), 2); }
                @GET @Path("site") @com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess
                public Thing site() { return new Thing("site", 3); }
                @GET @Path("admin") @com.atlassian.plugins.rest.api.security.annotation.AdminOnly
                public Thing admin() { return new Thing("admin", 4); }
                @GET @Path("secure") @com.atlassian.sal.api.websudo.WebSudoRequired
                public Thing secure() { return new Thing("secure", 6); }
                @GET @Path("broken") public Thing broken() { throw new IllegalStateException("secret"); }
                @GET @Path("absent") public Thing absent() { throw new NotFoundException(); }
                @POST public Response add(Thing thing) { return Response.status(201).entity(thing).build(); }
                @POST @Path("form") @Consumes("application/x-www-form-urlencoded")
                public Thing form(@FormParam("name") String name) { return new Thing(name, 5); }
                @DELETE public Response remove() { return Response.noContent().build(); }
            }
            """;

    private static AppJar app(String key, String resource) {
        return HOST.app(key)
                .imports("jakarta.ws.rs", "jakarta.ws.rs.core", "jakarta.inject", "com.atlassian.sal.api")
                .imports("com.atlassian.plugins.rest.api.security.annotation", "com.atlassian.sal.api.websudo")
                .reference("application", ApplicationProperties.class)
                .source("Things", resource)
                .module("<rest key=\"rest\" path=\"/" + key + "\" version=\"1.0\"/>");
    }

    @ParameterizedTest
    @CsvSource({
        "/things, , 401",
        "/things, fatima, 200",
        "/things, guest, 403",
        "/things/open, , 200",
        "/things/site, , 200",
        "/things/site, guest, 403",
        "/things/admin, , 401",
        "/things/admin, fatima, 403",
        "/things/admin, ada, 200",
        "/things/secure, , 401",
        "/things/secure, fatima, 200",
        "/things/absent, fatima, 404",
        "/nothing, fatima, 404",
    })
    void admitsOnlyWhomTheAnnotationNames(String path, String user, int status) {
        String address = "/rest/tiny.rest/1.0" + path;
        HttpRequest.Builder request = user == null ? HOST.to(address) : HOST.to(address, user);
        assertThat(HOST.send(request).statusCode()).isEqualTo(status);
    }

    @Test
    void closesAnEndpointWithoutAnnotationToVisitorsInJson() {
        HttpResponse<String> answer = HOST.send(HOST.to("/rest/tiny.rest/1.0/things"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"status-code\":401");
    }

    @Test
    void refusesCredentialsItDoesNotKnow() {
        HttpRequest.Builder request =
                HOST.to("/rest/tiny.rest/1.0/things/open").header("Authorization", "Bearer wrong");
        assertThat(HOST.send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void takesNameAndPassword() {
        HttpRequest.Builder request =
                HOST.to("/rest/tiny.rest/1.0/things").header("Authorization", "Basic ZmF0aW1hOmZhdGltYQ==");
        assertThat(HOST.send(request).body()).isEqualTo("{\"name\":\"conf\",\"size\":1}");
    }

    @Test
    void answersAtLatestToo() {
        assertThat(HOST.send(HOST.to("/rest/tiny.rest/latest/things/open")).body())
                .contains("things/open");
    }

    @Test
    void readsAndWritesJson() {
        HttpResponse<String> answer = HOST.send(HOST.to("/rest/tiny.rest/1.0/things", "fatima")
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString("{\"name\":\"é\",\"size\":7}")));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"name\":\"é\",\"size\":7}");
    }

    @ParameterizedTest
    @CsvSource({"'{', 400", "'{\"name\":1,\"unknown\":2}', 400", "'[]', 400"})
    void refusesJsonItCanNotRead(String body, int status) {
        HttpRequest.Builder request = HOST.to("/rest/tiny.rest/1.0/things", "fatima")
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString(body));
        assertThat(HOST.send(request).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/things/form, application/x-www-form-urlencoded, , 403",
        "/things/form, application/x-www-form-urlencoded, no-check, 200",
        "/things, text/plain, , 403",
    })
    void refusesFormsThatAnotherSiteCouldSend(String path, String type, String token, int status) {
        HttpRequest.Builder request = HOST.to("/rest/tiny.rest/1.0" + path, "fatima")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("name=a"));
        if (token != null) {
            request.header("X-Atlassian-Token", token);
        }
        assertThat(HOST.send(request).statusCode()).isEqualTo(status);
    }

    @Test
    void letsBrowsersDeleteWithoutToken() {
        assertThat(HOST.send(HOST.to("/rest/tiny.rest/1.0/things", "fatima").DELETE())
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void keepsTheReasonOfAFailureToItself() {
        HttpResponse<String> answer = HOST.send(HOST.to("/rest/tiny.rest/1.0/things/broken", "fatima"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Internal server error").doesNotContain("secret");
    }

    @Test
    void refusesAResourceWhoseConstructorCanNotBeFed() {
        AppStatus status = HOST.install(app(
                "tiny.starved",
                RESOURCE.replace("ApplicationProperties application)", "UrlMode mode)")
                        .replace("this.application = application;", "this.application = null;")));
        assertThat(status.enabled()).isFalse();
        assertThat(status.problem().orElseThrow()).contains("tiny.Things asks for a com.atlassian.sal.api.UrlMode");
    }

    @Test
    void takesAResourceThatOnlySpringCanMakeAsTheBeanThatItIs() {
        String resource = RESOURCE.replace("@jakarta.inject.Inject", "");
        AppStatus unfed = HOST.install(app("tiny.bean", resource));
        assertThat(unfed.problem().orElseThrow())
                .contains("tiny.Things needs a public constructor with @jakarta.inject.Inject, or without arguments,"
                        + " or must be a bean of the app's Spring context");

        AppStatus status = HOST.install(app("tiny.bean", resource)
                .bean("<bean class=\"tiny.Things\"><constructor-arg ref=\"application\"/></bean>"));
        assertThat(status.problem()).isEmpty();
        assertThat(HOST.send(HOST.to("/rest/tiny.bean/1.0/things", "fatima")).body())
                .isEqualTo("{\"name\":\"conf\",\"size\":1}");
        assertThat(HOST.send(HOST.to("/rest/tiny.bean/1.0/things")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void isGoneWhenTheAppIsDisabled() {
        HOST.install(app("tiny.brief", RESOURCE));
        assertThat(HOST.send(HOST.to("/rest/tiny.brief/1.0/things/open")).statusCode())
                .isEqualTo(200);
        HOST.platform().apps().disable("tiny.brief");
        assertThat(HOST.send(HOST.to("/rest/tiny.brief/1.0/things/open")).statusCode())
                .isEqualTo(404);
        assertThat(HOST.send(HOST.to("/rest/tiny.brief/latest/things/open")).statusCode())
                .isEqualTo(404);
    }
}
