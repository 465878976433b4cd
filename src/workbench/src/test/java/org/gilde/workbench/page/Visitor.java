package org.gilde.workbench.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser: keeps cookies, sends forms with the token of the page they came from. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\" value=\"([^\"]+)\"");

    private final URI site;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Visitor(URI site) {
        this.site = site;
    }

    HttpResponse<String> logIn(String name, String password) {
        return post("/login.action", Map.of("os_username", name, "os_password", password));
    }

    /** Gives the password again, as administrators have to; for others it changes nothing. */
    HttpResponse<String> confirm(String password) {
        return post("/doauthenticate.action", Map.of("password", password));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(site.resolve(path)).header("Accept-Language", "en"));
    }

    /** Sends a form with a fresh token. */
    HttpResponse<String> post(String path, Map<String, ?> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put("atl_token", token());
        return postBare(path, all);
    }

    /** Sends a form as it is. */
    HttpResponse<String> postBare(String path, Map<String, ?> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(String.valueOf(field.getValue())))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    String token() {
        Matcher token = TOKEN.matcher(get("/").body());
        if (!token.find()) {
            throw new IllegalStateException("No form with a token");
        }
        return token.group(1);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
