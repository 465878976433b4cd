package org.gilde.bridge.settings;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads who gets traces. */
final class TracesReader {
    private static final String START = "gilde.traces.";
    private static final String ENDPOINT = "gilde.traces.endpoint";
    private static final String HEADERS = "gilde.traces.headers";
    private static final String RATIO = "gilde.traces.ratio";
    private static final String HEADER = "[A-Za-z0-9!#$%&'*+.^_`|~-]+\\s*=\\s*\\P{Cntrl}*";

    private final Answers answers;

    TracesReader(Answers answers) {
        this.answers = answers;
    }

    /** Returns the collector; empty where none is named. */
    Optional<Collector> read() {
        Optional<URI> address = answers.address(ENDPOINT, "http://collector.example.org:4318");
        double ratio = ratio();
        Map<String, Secret> headers = headers();
        if (answers.text(ENDPOINT).isEmpty() && answers.isAnyGiven(START)) {
            answers.problem(
                    ENDPOINT,
                    "is missing, but other settings of traces are given. Name the collector, or remove them.");
        }
        return address.map(given -> new Collector(given, ratio, headers));
    }

    private double ratio() {
        String ratio = answers.text(RATIO).orElse("1");
        if (!ratio.matches("0(\\.\\d{1,6})?|1(\\.0{1,6})?")) {
            answers.problem(RATIO, "\"" + ratio + "\" is not a number from 0 to 1. Write one such as 0.1.");
            return 0;
        }
        return Double.parseDouble(ratio);
    }

    private Map<String, Secret> headers() {
        Map<String, Secret> headers = new TreeMap<>();
        for (String each : answers.list(HEADERS)) {
            if (each.matches(HEADER)) {
                int end = each.indexOf('=');
                headers.put(
                        each.substring(0, end).strip(),
                        new Secret(each.substring(end + 1).strip()));
            } else {
                answers.problem(
                        HEADERS,
                        "is not a list of headers. Write name=value, several with commas in between; a value holds no"
                                + " comma.");
            }
        }
        return headers;
    }
}
