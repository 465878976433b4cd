package org.gilde.bridge.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Words and options of a command line, turned into what the operator's REST takes. */
final class Arguments {
    private static final Map<String, String> TEXTS = Map.of("--label", "label", "--tenant", "tenant");
    private static final Map<String, String> LISTS = Map.of("--scopes", "scopes", "--lenient", "lenient");
    private static final Map<String, String> NUMBERS = Map.of(
            "--max-body-size", "maxBodySize",
            "--max-batch", "maxBatch",
            "--requests-per-minute", "requestsPerMinute",
            "--keep-old-seconds", "keepOldSeconds");

    private static final Map<String, String> FLAGS = Map.of("--minimise", "minimise");

    private final List<String> words = new ArrayList<>();
    private final ObjectNode choices = JsonNodeFactory.instance.objectNode();

    Arguments(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                words.add(argument);
            } else if (i + 1 == arguments.size()) {
                throw new UsageException(argument + " needs a value");
            } else {
                choose(argument, arguments.get(++i));
            }
        }
    }

    private void choose(String option, String value) {
        if (TEXTS.containsKey(option)) {
            choices.put(TEXTS.get(option), value);
        } else if (LISTS.containsKey(option)) {
            ArrayNode list = choices.putArray(LISTS.get(option));
            Stream.of(value.split(",", -1))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .forEach(list::add);
        } else if (NUMBERS.containsKey(option)) {
            number(option, value);
        } else if (FLAGS.containsKey(option)) {
            flag(option, value);
        } else {
            throw new UsageException(option + " is not known");
        }
    }

    private void number(String option, String value) {
        if (value.equals("none")) {
            choices.putNull(NUMBERS.get(option));
        } else if (value.matches("\\d{1,9}")) {
            choices.put(NUMBERS.get(option), Integer.parseInt(value));
        } else {
            throw new UsageException(option + " needs a whole number, or none");
        }
    }

    private void flag(String option, String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new UsageException(option + " needs true or false");
        }
        choices.put(FLAGS.get(option), Boolean.parseBoolean(value));
    }

    /** Returns the only word that may follow the command. */
    String key() {
        if (words.size() != 2) {
            throw new UsageException(words.get(0) + " needs one key");
        }
        return words.get(1);
    }

    String command() {
        return words.isEmpty() ? "" : words.get(0);
    }

    void requireNothingElse() {
        if (words.size() > 1 || !choices.isEmpty()) {
            throw new UsageException(command() + " takes nothing else");
        }
    }

    ObjectNode choices() {
        return choices;
    }
}
