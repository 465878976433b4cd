package org.gilde.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A wiki that somebody is logged in to, as a browser is: by a session, not by a password on every request. */
public final class Wiki {
    private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\" value=\"([^\"]+)\"");

    private static final Pattern TIMING = Pattern.compile("([^;, ]+);dur=([0-9.]+)");

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private Wiki(URI base) {
        this.base = base;
    }

    /** Logs in. */
    public static Wiki login(URI base, String user, String password) throws IOException, InterruptedException {
        Wiki wiki = new Wiki(base);
        Matcher token = TOKEN.matcher(wiki.page("/login.action"));
        if (!token.find()) {
            throw new IOException("the log-in form holds no token");
        }
        String form = "atl_token=" + encoded(token.group(1)) + "&os_username=" + encoded(user) + "&os_password="
                + encoded(password);
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/login.action"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = wiki.client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("log-in answered " + answer.statusCode());
        }
        return wiki;
    }

    /** Returns a page that is there. */
    public String page(String path) throws IOException, InterruptedException {
        return get(path).body();
    }

    /** Returns how long each macro on a page took, by its name, as the wiki measured it itself. */
    public Map<String, Duration> macros(String path) throws IOException, InterruptedException {
        Map<String, Duration> macros = new HashMap<>();
        Matcher timing =
                TIMING.matcher(get(path).headers().firstValue("Server-Timing").orElse(""));
        while (timing.find()) {
            macros.put(timing.group(1), Duration.ofNanos((long) (Double.parseDouble(timing.group(2)) * 1e6)));
        }
        return macros;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer;
    }

    /** Sends the form of a page, with the token it holds, and returns what came of it. */
    public String submit(String page, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(page(page));
        if (!token.find()) {
            throw new IOException(page + " holds no token");
        }
        StringBuilder form = new StringBuilder("atl_token=" + encoded(token.group(1)));
        fields.forEach(
                (name, value) -> form.append('&').append(name).append('=').append(encoded(value)));
        return send(action, "application/x-www-form-urlencoded", form.toString());
    }

    /** Sends something, and returns what came of it. */
    public String send(String path, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Asks for a change in JSON. */
    public void put(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
