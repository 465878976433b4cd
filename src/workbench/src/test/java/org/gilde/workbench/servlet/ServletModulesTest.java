package org.gilde.workbench.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.gilde.workbench.testing.AppJar;
import org.gilde.workbench.testing.TinyHost;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ServletModulesTest {

    @AutoClose
    private static final TinyHost HOST = TinyHost.start();

    @BeforeAll
    static void install() {
        assertThat(HOST.install(app()).problem()).isEmpty();
    }

    private static AppJar app() {
        return HOST.app("tiny.servlets")
                .imports("jakarta.servlet", "jakarta.servlet.http", "com.atlassian.annotations.security")
                .source(
                        "Plain",
                        """
                        import jakarta.servlet.http.*;
                        public class Plain extends HttpServlet {
                            @Override protected void doGet(HttpServletRequest request, HttpServletResponse response)
                                    throws java.io.IOException {
                                response.setContentType("text/html;charset=UTF-8");
                                response.getWriter().print("<html><head><meta name=\\"decorator\\" content=\\"atl.general\\">"
                                        + "</head>é " + request.getServletPath() + "|" + request.getPathInfo());
                            }
                            @com.atlassian.annotations.security.UnrestrictedAccess
                            @Override protected void doPost(HttpServletRequest request, HttpServletResponse response)
                                    throws java.io.IOException {
                                response.setContentType("text/plain");
                                response.getOutputStream().print(request.getParameter("name"));
                            }
                        }
                        """)
                .source("Admin", "@com.atlassian.annotations.security.AdminOnly public class Admin extends Plain {}")
                .module("<servlet key=\"plain\" class=\"tiny.Plain\"><url-pattern>/tiny/*</url-pattern></servlet>")
                .module("<servlet key=\"admin\" class=\"tiny.Admin\"><url-pattern>/tiny/admin</url-pattern></servlet>");
    }

    @Test
    void sendsVisitorsToTheLoginPage() {
        HttpResponse<String> answer = HOST.send(HOST.to("/plugins/servlet/tiny/a?b=c"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/login.action?os_destination=%2Fplugins%2Fservlet%2Ftiny%2Fa%3Fb%3Dc");
    }

    @Test
    void decoratesPagesAndTellsServletsTheirOwnPath() {
        HttpResponse<String> answer = HOST.send(HOST.to("/plugins/servlet/tiny/a", "fatima"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("<header>wiki</header>").endsWith("é /plugins/servlet/tiny|/a");
    }

    @Test
    void takesTheMostExactPatternAndItsAccess() {
        assertThat(HOST.send(HOST.to("/plugins/servlet/tiny/admin", "fatima")).statusCode())
                .isEqualTo(403);
        assertThat(HOST.send(HOST.to("/plugins/servlet/tiny/admin", "ada")).body())
                .endsWith("/plugins/servlet/tiny/admin|null");
    }

    @Test
    void heedsAnnotationsOnMethods() {
        HttpResponse<String> answer = HOST.send(HOST.to("/plugins/servlet/tiny/form")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("name=open")));
        assertThat(answer.body()).isEqualTo("open");
    }

    @Test
    void knowsNothingElse() {
        assertThat(HOST.send(HOST.to("/plugins/servlet/other", "ada")).statusCode())
                .isEqualTo(404);
    }
}
