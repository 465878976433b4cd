package org.gilde.bridge.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.bridge.settings.Login;
import org.gilde.bridge.settings.Settings;

/** {@code credentials list|add|change|rotate|revoke}: who may use the LRS, changed while it runs. */
public final class CredentialsCommand {
    /** The first word of the command line. */
    public static final String NAME = "credentials";

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;
    private static final int AWAY = 4;
    private static final int UNAUTHORIZED = 401;
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");
    private static final String PATH = "/operator/credentials";
    private static final String USAGE =
            """
            Usage: java -jar gilde-bridge.jar credentials COMMAND
              list
              add KEY [CHOICES]       makes a credential and prints its secret
              change KEY CHOICES
              rotate KEY [--keep-old-seconds N]
                                      makes a new secret and prints it; the old one counts N seconds more (86400)
              revoke KEY
            Choices:
              --label TEXT
              --scopes LIST           statements/write, statements/read/mine, statements/read, state, profile, define,
                                      all/read, all; with commas in between
              --tenant NAME
              --max-body-size BYTES   --max-batch STATEMENTS   --requests-per-minute N     none takes a limit away
              --lenient LIST          keep-valid, know-resent, quirks
              --minimise true|false   store of its Statements only what a learning event needs
            The service must run, with gilde.operator.key and gilde.operator.secret in its configuration file.
            Ends with 0 when it is done, 1 when the service refuses, 2 when the command or the configuration file can
            not be understood, 4 when the service does not answer.""";

    private final OperatorClient client;
    private final PrintStream out;
    private final PrintStream err;

    private CredentialsCommand(OperatorClient client, PrintStream out, PrintStream err) {
        this.client = client;
        this.out = out;
        this.err = err;
    }

    /** Does what the command line asks for, and returns what the process ends with. */
    public static int run(Settings settings, List<String> arguments, PrintStream out, PrintStream err) {
        Optional<Login> operator = settings.operator();
        if (operator.isEmpty()) {
            err.println("There is no operator. Set gilde.operator.key and gilde.operator.secret in the configuration"
                    + " file, start the service again, then repeat this.");
            return MISUSED;
        }
        String host = EVERYWHERE.contains(settings.http().host())
                ? "127.0.0.1"
                : settings.http().host();
        URI service = URI.create("http://" + host + ":" + settings.http().port());
        try {
            return new CredentialsCommand(new OperatorClient(service, operator.get()), out, err)
                    .run(new Arguments(arguments));
        } catch (UsageException e) {
            err.println(e.getMessage() + "\n\n" + USAGE);
            return MISUSED;
        } catch (IOException e) {
            err.println("The service does not answer at " + service + ". Is it running?");
            return AWAY;
        }
    }

    private int run(Arguments arguments) throws IOException {
        return switch (arguments.command()) {
            case "list" -> {
                arguments.requireNothingElse();
                yield told(client.ask("GET", PATH, ""));
            }
            case "add" -> {
                String key = arguments.key();
                yield told(client.ask(
                        "POST", PATH, arguments.choices().put("key", key).toString()));
            }
            case "change" ->
                told(client.ask("PATCH", path(arguments), arguments.choices().toString()));
            case "rotate" ->
                told(client.ask(
                        "POST", path(arguments) + "/rotate", arguments.choices().toString()));
            case "revoke" -> told(client.ask("DELETE", path(arguments), ""));
            default -> throw new UsageException("Say what to do: list, add, change, rotate or revoke");
        };
    }

    private static String path(Arguments arguments) {
        return PATH + "/" + OperatorClient.encode(arguments.key());
    }

    private int told(OperatorClient.Reply reply) {
        if (reply.status() == UNAUTHORIZED) {
            err.println("The service knows another operator. Start it again after a change of gilde.operator.key or"
                    + " gilde.operator.secret.");
            return REFUSED;
        }
        if (reply.status() >= 300) {
            err.println(reply.json().path("message").asText("The service refused with " + reply.status()));
            return REFUSED;
        }
        JsonNode list = reply.json().path("credentials");
        if (list.isArray()) {
            list.forEach(this::print);
        } else if (reply.json().isObject()) {
            print(reply.json());
        } else {
            out.println("done");
        }
        return DONE;
    }

    /** Prints a name and a value on each line, and an empty line at the end. */
    private void print(JsonNode credential) {
        credential.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (value.isArray()) {
                StringBuilder words = new StringBuilder();
                value.forEach(word -> words.append(words.isEmpty() ? "" : ", ").append(word.asText()));
                out.println(entry.getKey() + ": " + words);
            } else {
                out.println(entry.getKey() + ": " + value.asText());
            }
        });
        if (credential.has("secret")) {
            out.println("Note the secret now: it is not shown again.");
        }
        out.println();
    }
}
