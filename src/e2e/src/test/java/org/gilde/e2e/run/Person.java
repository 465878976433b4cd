package org.gilde.e2e.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.StreamSupport;

/** One of the story's people, logged in to the wiki. */
public final class Person {
    private final Http http;

    private Person(Http http) {
        this.http = http;
    }

    /** Logs in with the log-in form. */
    static Person logIn(URI wiki, String name, String password) {
        Http http = new Http(wiki, Map.of());
        Form form = Form.holding("os_password", http.get("/login.action").body())
                .with(Map.of("os_username", name, "os_password", password));
        Answer answer = http.form(form.action(), form.fields());
        if (answer.status() != 200) {
            throw new IllegalStateException(name + " could not log in: " + answer.status());
        }
        Person person = new Person(http);
        person.confirm(password);
        return person;
    }

    /** Gives the password again, as administrators have to before they administer; nobody else is asked. */
    private void confirm(String password) {
        Answer asked = http.get("/authenticate.action");
        if (asked.status() == 200) {
            Form form = Form.holding("password", asked.body()).with(Map.of("password", password));
            http.form(form.action(), form.fields());
        }
    }

    /** Ends the time in which an administrator may administer; who is logged in stays so. */
    public void dropAccess() {
        Form form = Form.holding("atl_token", http.get("/").body());
        http.form(
                "/dropauthentication.action", Map.of("atl_token", form.fields().get("atl_token")));
    }

    /** Returns what this person asks the wiki with. */
    public Http http() {
        return http;
    }

    /** Returns a page of the community Intake, as HTML. */
    public String page(String title) {
        Answer answer = http.get("/display/INTAKE/" + URLEncoder.encode(title, StandardCharsets.UTF_8));
        if (answer.status() != 200) {
            throw new IllegalStateException(title + ": " + answer.status());
        }
        return answer.body();
    }

    /** Returns this person's own learning items, as the app's REST answers them. */
    public JsonNode items() {
        Answer answer = http.get("/rest/gilde/1.0/items");
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.status() + ": " + answer.body());
        }
        return answer.json();
    }

    /** Shares this person's completion of the course with the community Intake. */
    public void shareCompletion() {
        String item = StreamSupport.stream(items().path("items").spliterator(), false)
                .filter(each -> each.at("/activity/id").asText().endsWith("/course/view.php?id=7"))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow();
        Answer answer = http.send(
                "PUT",
                "/rest/gilde/1.0/items/" + item + "/shares",
                HttpRequest.BodyPublishers.ofString("{\"community\":\"INTAKE\"}"),
                Map.of("Content-Type", "application/json"));
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.status() + ": " + answer.body());
        }
    }

    /** Writes a new page of the community Intake, and returns what the editor answered. */
    public Answer write(String title, String storage) {
        return submit(
                "/pages/createpage.action?spaceKey=INTAKE",
                "title",
                Map.of("spaceKey", "INTAKE", "title", title, "body", storage, "action", "save"));
    }

    /** Returns what the editor shows of a new page of the community Intake before it is saved. */
    public Answer preview(String storage) {
        return submit(
                "/pages/createpage.action?spaceKey=INTAKE",
                "title",
                Map.of("spaceKey", "INTAKE", "title", "Not yet", "body", storage, "action", "preview"));
    }

    /** Fills one form of a page and sends it. */
    public Answer submit(String page, String input, Map<String, String> filled) {
        Form form = Form.holding(input, http.get(page).body()).with(filled);
        return http.form(form.action(), form.fields());
    }
}
