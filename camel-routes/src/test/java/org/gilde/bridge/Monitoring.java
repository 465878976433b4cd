package org.gilde.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What operators load into Prometheus and Grafana. */
final class Monitoring {
    /** Begins what only a bridge with Kafka measures. */
    static final String STREAM = "gilde_stream_";

    private static final Pattern METRIC = Pattern.compile("\\b(?:gilde|http_server|jvm|process)_[a-z_]+");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_]+)(?:\\{|\\s)");

    private Monitoring() {}

    static JsonNode rules() throws IOException {
        return new YAMLMapper()
                .readTree(Files.readString(folder().resolve("gilde-alerts.yml")))
                .path("groups")
                .path(0)
                .path("rules");
    }

    static JsonNode panels() throws IOException {
        return new JsonMapper()
                .readTree(Files.readString(folder().resolve("gilde-dashboard.json")))
                .path("panels");
    }

    private static Path folder() {
        return Path.of(System.getProperty("gilde.root"), "src/docs/monitoring");
    }

    /** Returns what alerts watch. */
    static Set<String> watched() throws IOException {
        return metrics(rules().findValuesAsText("expr"));
    }

    /** Returns what the dashboard shows. */
    static Set<String> shown() throws IOException {
        return metrics(panels().findValuesAsText("expr"));
    }

    private static Set<String> metrics(List<String> expressions) {
        return expressions.stream()
                .flatMap(expression -> METRIC.matcher(expression).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns what both ask of delivery through Kafka. */
    static Set<String> ofStream() throws IOException {
        Set<String> asked = new TreeSet<>(watched());
        asked.addAll(shown());
        asked.removeIf(name -> !name.startsWith(STREAM));
        return asked;
    }

    /** Returns the names of the samples in what {@code /q/metrics} answered. */
    static Set<String> measured(String metrics) {
        return SAMPLE.matcher(metrics)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
