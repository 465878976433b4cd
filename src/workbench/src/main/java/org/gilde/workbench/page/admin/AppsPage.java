package org.gilde.workbench.page.admin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gilde.workbench.app.AppStatus;
import org.gilde.workbench.app.Apps;
import org.gilde.workbench.app.UploadRefusedException;
import org.gilde.workbench.app.Uploads;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Forms;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.page.web.Refusal;

/** App management: uploads, enables, disables and removes apps, and shows why one was refused. */
public final class AppsPage {
    private static final String HERE = "/admin/viewapps.action";

    private final Apps apps;
    private final Uploads uploads;
    private final AdminFrame frame;

    /** Manages these. */
    public AppsPage(Apps apps, Uploads uploads, AdminFrame frame) {
        this.apps = apps;
        this.uploads = uploads;
        this.frame = frame;
    }

    /** Shows every installed app. */
    public Answer show(Exchange exchange) {
        exchange.needAdministrator();
        return page(exchange, Html.EMPTY);
    }

    /** Installs the uploaded jar, or says why not. */
    public Answer upload(Exchange exchange) {
        exchange.needAdministrator();
        try {
            Part part = exchange.request().getPart("app");
            if (part == null || part.getSize() == 0) {
                return page(exchange, Forms.message("error", exchange.say("apps.no-file")));
            }
            return page(exchange, outcome(exchange, install(part, exchange.text("signature"))));
        } catch (UploadRefusedException e) {
            return page(exchange, Forms.message("error", exchange.say("apps.upload." + e.reason())));
        } catch (ServletException | IllegalStateException e) {
            return page(exchange, Forms.message("error", exchange.say("apps.no-file")));
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded app can't be stored", e);
        }
    }

    /** Enables, disables or removes an app. */
    public Answer change(Exchange exchange) {
        exchange.needAdministrator();
        String key = exchange.text("key");
        if (apps.all().stream().noneMatch(app -> app.key().equals(key))) {
            throw new Refusal(Refusal.Reason.NOT_FOUND);
        }
        return switch (exchange.text("do")) {
            case "enable" -> changed(exchange, apps::enable);
            case "disable" -> changed(exchange, apps::disable);
            case "uninstall" -> {
                apps.uninstall(key);
                yield Answer.redirect(HERE);
            }
            default -> throw new Refusal(Refusal.Reason.BAD_REQUEST);
        };
    }

    private Answer changed(Exchange exchange, java.util.function.Function<String, AppStatus> change) {
        AppStatus status = change.apply(exchange.text("key"));
        return status.problem().isPresent() ? page(exchange, outcome(exchange, status)) : Answer.redirect(HERE);
    }

    // Under its own name, so that messages name what the administrator chose.
    private AppStatus install(Part part, String signature) throws IOException {
        String name = Optional.ofNullable(part.getSubmittedFileName())
                .orElse("")
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("[^A-Za-z0-9._-]", "_");
        Path folder = Files.createTempDirectory("upload");
        Path jar = folder.resolve(name.isEmpty() || name.startsWith(".") ? "app.jar" : name);
        try (InputStream in = part.getInputStream()) {
            Files.copy(in, jar);
            return uploads.install(jar, signature);
        } finally {
            Files.deleteIfExists(jar);
            Files.delete(folder);
        }
    }

    private static Html outcome(Exchange exchange, AppStatus status) {
        UnaryOperator<String> named = key -> exchange.say(key, status.name());
        Html installed = Forms.message("success", named.apply("apps.installed"));
        return status.problem()
                .map(problem -> status.enabled()
                        ? installed
                        : Html.of(
                                "<div class=\"aui-message aui-message-error\" role=\"alert\"><p>{}</p><pre"
                                        + " class=\"problem\">{}</pre></div>",
                                named.apply("apps.refused"),
                                problem))
                .orElse(installed);
    }

    private Html form(Exchange exchange) {
        Html signature = Html.of(
                """
                <div class="field-group"><label for="f-signature">{}</label>
                <textarea class="textarea" id="f-signature" name="signature" rows="2" spellcheck="false" aria-describedby="h-signature"></textarea>
                <div class="description" id="h-signature">{}</div></div>""",
                exchange.say("apps.signature"),
                exchange.say("apps.signature.help"));
        return Html.of(
                """
                <form class="aui upload" method="post" enctype="multipart/form-data" action="/admin/uploadapp.action">{}
                <div class="field-group"><label for="f-app">{}</label>
                <input type="file" id="f-app" name="app" accept=".jar" required>
                <div class="description">{}</div></div>{}
                <div class="buttons"><button class="aui-button aui-button-primary">{}</button></div></form>""",
                Forms.token(exchange),
                exchange.say("apps.file"),
                exchange.say("apps.file.help"),
                Html.when(uploads.areSigned(), signature),
                exchange.say("apps.upload"));
    }

    private Answer page(Exchange exchange, Html message) {
        Html content = Html.of(
                """
                <h1>{}</h1>{}{}{}{}""",
                exchange.say("admin.apps"),
                message,
                uploads.areAllowed()
                        ? form(exchange)
                        : Forms.message("info", exchange.say("apps.upload." + UploadRefusedException.Reason.OFF)),
                apps.all().stream().map(app -> AppCard.of(exchange, app)).toList(),
                Html.when(apps.all().isEmpty(), Html.of("<p class=\"subtle\">{}</p>", exchange.say("apps.none"))));
        return frame.answer(exchange, exchange.say("admin.apps"), "apps", content);
    }
}
