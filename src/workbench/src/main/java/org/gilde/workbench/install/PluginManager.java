package org.gilde.workbench.install;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.gilde.workbench.app.AppStatus;
import org.gilde.workbench.app.Apps;
import org.gilde.workbench.app.Authentication;
import org.gilde.workbench.app.UploadRefusedException;
import org.gilde.workbench.app.Uploads;
import org.gilde.workbench.http.Access;
import org.gilde.workbench.http.Endpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The REST resources of Confluence's Universal Plugin Manager that scripts install apps by: a token from
 * {@code /rest/plugins/1.0/}, a multipart upload with it, and the state of the task and of the app. Only what is known of
 * them is there (two public scripts do all of it on 10.2), and the name of the part that holds the signature is a guess.
 */
public final class PluginManager extends Endpoint {

    private static final Logger LOG = LoggerFactory.getLogger(PluginManager.class);
    private static final String ROOT = "/1.0/";
    private static final String PENDING = ROOT + "pending/";
    private static final String KEY_ENDS = "-key";
    private static final int ACCEPTED = HttpServletResponse.SC_ACCEPTED;

    private final Apps apps;
    private final Uploads uploads;
    private final Supplier<Authentication> authentication;
    private final ObjectMapper json = new ObjectMapper();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final Map<String, Task> tasks = new ConcurrentHashMap<>();

    /** What came of an upload: the app's key where it is enabled, else what is wrong. */
    private record Task(Optional<String> key, String problem) {
        static Task failed(String problem) {
            return new Task(Optional.empty(), problem);
        }
    }

    /** Installs for administrators. */
    public PluginManager(Apps apps, Uploads uploads, Supplier<Authentication> authentication) {
        this.apps = apps;
        this.uploads = uploads;
        this.authentication = authentication;
    }

    @Override
    protected void serve(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        if (!Access.ADMINISTRATOR.admits(authentication.get())) {
            refuse(request, response);
        } else if (request.getMethod().equals("POST") && path.equals(ROOT)) {
            upload(request, response);
        } else if (isRead(request, response)) {
            read(path, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean isKnown = Access.UNLICENSED_SITE.admits(authentication.get());
        if (!isKnown && "basic".equals(request.getParameter("os_authType"))) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"workbench\", charset=\"UTF-8\"");
        }
        int status = isKnown ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED;
        answer(response, status, message("Apps are managed by administrators"));
    }

    private void read(String path, HttpServletResponse response) throws IOException {
        if (path.equals(ROOT)) {
            String token = UUID.randomUUID().toString();
            tokens.add(token);
            response.setHeader("upm-token", token);
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            apps.all().forEach(app -> body.withArray("plugins").add(described(app)));
            answer(response, HttpServletResponse.SC_OK, body);
        } else if (path.startsWith(PENDING)) {
            readTask(path.substring(PENDING.length()), response);
        } else if (path.startsWith(ROOT) && path.endsWith(KEY_ENDS)) {
            String key = path.substring(ROOT.length(), path.length() - KEY_ENDS.length());
            Optional<AppStatus> app =
                    apps.all().stream().filter(it -> it.key().equals(key)).findFirst();
            answer(
                    response,
                    app.isPresent() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND,
                    app.map(PluginManager::described).orElseGet(() -> message("No such app is installed")));
        } else {
            answer(response, HttpServletResponse.SC_NOT_FOUND, message("There is nothing here"));
        }
    }

    private void readTask(String id, HttpServletResponse response) throws IOException {
        Task task = tasks.get(id);
        if (task == null) {
            answer(response, HttpServletResponse.SC_NOT_FOUND, message("There is no such task"));
        } else if (task.key().isPresent()) {
            response.setHeader("Location", "/rest/plugins" + ROOT + task.key().get() + KEY_ENDS);
            answer(response, HttpServletResponse.SC_SEE_OTHER, state(id, task));
        } else {
            answer(response, HttpServletResponse.SC_OK, state(id, task));
        }
    }

    private void upload(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String token = Optional.ofNullable(request.getParameter("token")).orElse("");
        Part plugin = isMultipart(request) ? request.getPart("plugin") : null;
        if (!tokens.remove(token)) {
            answer(response, HttpServletResponse.SC_FORBIDDEN, message("The token is not a fresh upm-token"));
        } else if (plugin == null) {
            answer(response, HttpServletResponse.SC_BAD_REQUEST, message("Send the jar as the part named plugin"));
        } else {
            install(plugin, signature(request), response);
        }
    }

    /** Answers 403 to what is not even looked at, as UPM 8 does where uploads are off or a signature is wrong. */
    private void install(Part plugin, String signature, HttpServletResponse response) throws IOException {
        try {
            Task task = install(plugin, signature);
            String id = UUID.randomUUID().toString();
            tasks.put(id, task);
            response.setHeader("Location", "/rest/plugins" + PENDING + id);
            answer(response, ACCEPTED, state(id, task));
        } catch (UploadRefusedException e) {
            LOG.warn("An uploaded app was refused: {}", e.reason().words());
            answer(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    message(e.reason().words()));
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType()).orElse("").startsWith("multipart/form-data");
    }

    private static String signature(HttpServletRequest request) throws ServletException, IOException {
        Part part = request.getPart("signature");
        if (part == null) {
            return "";
        }
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Task install(Part plugin, String signature) throws IOException {
        Path jar = Files.createTempFile("plugin", ".jar");
        try (InputStream in = plugin.getInputStream()) {
            Files.copy(in, jar, StandardCopyOption.REPLACE_EXISTING);
            AppStatus status = uploads.install(jar, signature);
            return status.enabled()
                    ? new Task(Optional.of(status.key()), "")
                    : Task.failed(status.problem().orElse("The app is not enabled"));
        } finally {
            Files.deleteIfExists(jar);
        }
    }

    private static ObjectNode described(AppStatus app) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("key", app.key())
                .put("name", app.name())
                .put("version", app.version())
                .put("enabled", app.enabled())
                .put("userInstalled", true);
    }

    private static ObjectNode state(String id, Task task) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", "INSTALL");
        ObjectNode status = body.putObject("status").put("done", true);
        if (!task.problem().isEmpty()) {
            status.put("errorMessage", task.problem());
        }
        body.putObject("links").put("self", "/rest/plugins" + PENDING + id);
        return body;
    }

    private static ObjectNode message(String words) {
        return JsonNodeFactory.instance.objectNode().put("message", words);
    }

    private void answer(HttpServletResponse response, int status, ObjectNode body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
