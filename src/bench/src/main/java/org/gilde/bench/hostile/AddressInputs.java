package org.gilde.bench.hostile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Addresses that are too long, lead elsewhere, or can not be read. */
final class AddressInputs {
    private static final String STATEMENTS = "/xapi/statements?limit=1&";
    private static final String NOTHING_HERE = "There is no resource here";

    private AddressInputs() {}

    static List<Input> all() {
        return List.of(
                Input.get("an address of 100 kB", STATEMENTS + "agent=" + "x".repeat(100_000), "", "", 414),
                Input.get(
                        "an Agent that is no JSON",
                        STATEMENTS + "agent=" + "x".repeat(10_000),
                        "",
                        "parameter agent",
                        400),
                Input.get("an Agent 1000 deep", STATEMENTS + "agent=" + "%5B".repeat(1000), "", "nested", 413),
                Input.get("1001 parameters", "/xapi/statements?" + parameters(), "", "1000 parameters", 413),
                Input.get(
                        "raw braces",
                        STATEMENTS + "agent={\"mbox\":\"mailto:a@hostile.example\"}",
                        "",
                        "escape them",
                        400),
                Input.get("an escape that is none", STATEMENTS + "verb=%zz", "", "%25", 400),
                Input.get("a path with an escape that is none", "/xapi/%zz", "", "%25", 400),
                Input.get("an escaped byte that is no UTF-8", STATEMENTS + "verb=%ff", "", "parameter verb", 400),
                Input.get(
                        "an escaped 0 in a parameter",
                        "/xapi/activities/profile?activityId=a:b&profileId=%00",
                        "",
                        "U+0000",
                        400),
                Input.get("an escaped 0 in a path", "/xapi/%00", "", NOTHING_HERE, 404),
                Input.get("a path that leads out", "/xapi/../../../etc/passwd", "", "", 404),
                Input.get("a path that leads out, escaped", "/xapi/..%2f..%2f..%2fetc/passwd", "", NOTHING_HERE, 404),
                Input.get("a path that leads to the operator", "/xapi/%2e%2e/operator/credentials", "", "", 401, 404),
                Input.get("a number too large", "/xapi/statements?limit=99999999999", "", "parameter limit", 400),
                Input.get("a negative number", "/xapi/statements?limit=-1", "", "parameter limit", 400),
                Input.get("a place that nobody gave", "/xapi/statements?more=" + "A".repeat(1000), "", "", 400),
                Input.get("a hundred languages", STATEMENTS + "format=canonical", languages(), "", 200));
    }

    private static String parameters() {
        return IntStream.range(0, 1001).mapToObj(number -> "a" + number + "=").collect(Collectors.joining("&"));
    }

    private static String languages() {
        return "Accept-Language: " + "x-y-z;q=0.1,".repeat(100) + "*\r\n";
    }
}
