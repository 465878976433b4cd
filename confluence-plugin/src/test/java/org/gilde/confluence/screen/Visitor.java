package org.gilde.confluence.screen;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.gilde.confluence.host.FormGuard;
import org.gilde.confluence.linkage.Features;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.people.Asking;
import org.gilde.confluence.text.Phrases;
import org.gilde.confluence.text.Templates;
import org.gilde.confluence.text.Words;

/** Somebody before the app's pages, which are shown as the host shows them; a wiki at {@code /wiki} that ada administers. */
public final class Visitor {
    private static final String WIKI = "/wiki";
    private static final Templates TEMPLATES = new Templates();

    private final Asking asking = new Asking().anonymous();
    private boolean isProven = true;
    private Features features = Features.ALL;
    private boolean isOwnForm = true;
    private String language = "en";
    private int status;
    private String sentTo = "";
    private StringWriter html = new StringWriter();
    private final Map<String, String> headers = new HashMap<>();

    /** Logs somebody in; ada is administrator. */
    public Visitor as(String name) {
        asking.as(name);
        return this;
    }

    /** Logs nobody in. */
    public Visitor anonymous() {
        asking.anonymous();
        return this;
    }

    /** Reads this language. */
    public Visitor reading(String tag) {
        language = tag;
        return this;
    }

    /** Makes whoever is logged in an administrator. */
    public Visitor administering() {
        asking.administering();
        return this;
    }

    /** In a host that lacks what these features call. */
    public Visitor where(Features on) {
        features = on;
        return this;
    }

    /** An administrator who did not prove it lately. */
    public Visitor unproven() {
        isProven = false;
        return this;
    }

    /** Sends forms that came from somewhere else. */
    public Visitor withForgedForms() {
        isOwnForm = false;
        return this;
    }

    /** Sends forms of the pages themselves again. */
    public Visitor withOwnForms() {
        isOwnForm = true;
        return this;
    }

    /** Returns the texts in the visitor's language. */
    public Phrases phrases() {
        return Words.in(language);
    }

    /** Returns the status of the last answer. */
    public int status() {
        return status;
    }

    /** Returns where the last answer sent the browser; empty for nowhere. */
    public String sentTo() {
        return sentTo;
    }

    /** Returns a header of the last answer; empty for none. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Returns the door that this visitor stands before. */
    public Screens screens() {
        return new Screens(
                asking, guard(), back -> URI.create("/login?back=" + back), stage(), this::phrases, features);
    }

    /** Returns a stage on which the app's own templates are rendered. */
    public static Stage stage() {
        Stage stage = mock();
        when(stage.base(anyBoolean())).thenReturn(WIKI);
        when(stage.render(anyString(), anyMap()))
                .thenAnswer(call -> TEMPLATES.render(call.getArgument(0), call.<Map<String, Object>>getArgument(1)));
        return stage;
    }

    private FormGuard guard() {
        WebSudoManager sudo = mock();
        XsrfTokenAccessor tokens = mock();
        XsrfTokenValidator validator = mock();
        if (!isProven) {
            doThrow(new WebSudoSessionException()).when(sudo).willExecuteWebSudoRequest(any());
            doAnswer(call -> answered(302, "/sudo")).when(sudo).enforceWebSudoProtection(any(), any());
        }
        when(tokens.getXsrfToken(any(), any(), anyBoolean())).thenReturn("secret");
        when(validator.getXsrfParameterName()).thenReturn("atl_token");
        when(validator.validateFormEncodedToken(any())).thenReturn(isOwnForm);
        return new FormGuard(sudo, tokens, validator);
    }

    /** Opens a page and returns its HTML; empty for none. */
    public String get(HttpServlet page, Map<String, String> fields) {
        return call("GET", page, "", fields);
    }

    /** Opens a page at an address that goes on after its own. */
    public String get(HttpServlet page, String path, Map<String, String> fields) {
        return call("GET", page, path, fields);
    }

    /** Sends a form. */
    public String post(HttpServlet page, Map<String, String> fields) {
        return call("POST", page, "", fields);
    }

    /** Sends a form to an address that goes on after the page's own. */
    public String post(HttpServlet page, String path, Map<String, String> fields) {
        return call("POST", page, path, fields);
    }

    private String call(String method, HttpServlet page, String path, Map<String, String> fields) {
        html = new StringWriter();
        status = 0;
        sentTo = "";
        headers.clear();
        HttpServletRequest request = mock();
        when(request.getMethod()).thenReturn(method);
        when(request.getContextPath()).thenReturn(WIKI);
        when(request.getRequestURI()).thenReturn(WIKI + "/page" + path);
        when(request.getQueryString()).thenReturn(fields.isEmpty() ? null : "a=b");
        when(request.getPathInfo()).thenReturn(path);
        when(request.getParameter(anyString())).thenAnswer(call -> fields.get(call.<String>getArgument(0)));
        try {
            page.service(request, response());
        } catch (ServletException | IOException e) {
            throw new IllegalStateException(e);
        }
        return html.toString();
    }

    private HttpServletResponse response() throws IOException {
        HttpServletResponse response = mock();
        when(response.getWriter()).thenReturn(new PrintWriter(html));
        when(response.getOutputStream()).thenReturn(new Sent());
        doAnswer(call -> headers.put(call.getArgument(0), call.getArgument(1)))
                .when(response)
                .setHeader(anyString(), anyString());
        doAnswer(call -> headers.put("Content-Type", call.getArgument(0)))
                .when(response)
                .setContentType(anyString());
        doAnswer(call -> answered(call.getArgument(0), "")).when(response).setStatus(anyInt());
        doAnswer(call -> answered(call.getArgument(0), "")).when(response).sendError(anyInt());
        doAnswer(call -> answered(302, call.getArgument(0))).when(response).sendRedirect(anyString());
        return response;
    }

    /** What a file's octets become. */
    private final class Sent extends ServletOutputStream {
        private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

        @Override
        public void write(int octet) {
            octets.write(octet);
            html = new StringWriter();
            html.write(octets.toString(StandardCharsets.UTF_8));
        }

        @Override
        public void write(byte[] some, int from, int length) {
            octets.write(some, from, length);
            html = new StringWriter();
            html.write(octets.toString(StandardCharsets.UTF_8));
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private Visitor answered(int code, String address) {
        status = code;
        sentTo = address;
        return this;
    }
}
