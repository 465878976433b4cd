package org.gilde.confluence.hostcalls;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The list as Markdown, {@code src/docs/host-calls.md}. */
final class HostCallsDocument {
    private static final String OURS = "org.gilde.confluence.";

    private HostCallsDocument() {}

    static String of(HostCalls calls) {
        List<HostCall> all = calls.all();
        StringBuilder text = new StringBuilder(
                """
                # Every call of Confluence

                Generated from the class files of the app; a test fails where it differs from them. After a change of code:
                `mvn -o -Pfast -pl confluence-plugin -am test -Dtest=HostCallsTest -Dsurefire.failIfNoSpecifiedTests=false -Dhost-calls.write=true`.
                How sure a line is and where it was seen is kept by hand in `src/confluence-api/signatures.txt`; the tags are those of its `README.md`.
                None of this has run in a Confluence: it is what to look at first where something fails there.

                """);
        text.append("%d types and %d members.".formatted(count(all, true), count(all, false)))
                .append(said(all, Certainty.CONFIRMED, "are confirmed for Confluence 10"))
                .append(said(all, Certainty.LIKELY, "are likely, from older versions or from what stands beside them"))
                .append(said(all, Certainty.UNSURE, "are unsure"))
                .append("\n"
                        + "What is not confirmed is called in the package `host` alone, and of Active Objects in"
                        + " `table` packages.\n");
        Map<String, List<HostCall>> byOwner =
                all.stream().collect(Collectors.groupingBy(HostCall::owner, TreeMap::new, Collectors.toList()));
        byOwner.forEach((owner, members) -> append(text, owner, members));
        return text.toString();
    }

    private static long count(List<HostCall> all, boolean types) {
        return all.stream().filter(call -> call.name().isEmpty() == types).count();
    }

    private static String said(List<HostCall> all, Certainty certainty, String text) {
        long number = HostCalls.count(all, certainty);
        return number == 0 ? "" : " " + number + " " + text + ".";
    }

    private static void append(StringBuilder text, String owner, List<HostCall> members) {
        HostCall first = members.get(0);
        text.append("\n## ").append(owner).append('\n').append(kind(first));
        members.stream().filter(call -> call.name().isEmpty()).findFirst().ifPresent(type -> text.append(". ")
                .append(sure(type))
                .append(". ")
                .append(users(type.users())));
        text.append(".\n");
        List<HostCall> named =
                members.stream().filter(call -> !call.name().isEmpty()).toList();
        if (!named.isEmpty()) {
            text.append("\n| member | descriptor | how | how sure, source | where |\n|---|---|---|---|---|\n");
            named.forEach(call -> text.append("| `%s` | `%s` | %s | %s | %s |\n"
                    .formatted(call.name(), call.descriptor(), way(call), sure(call), users(call.users()))));
        }
    }

    private static String kind(HostCall call) {
        return switch (call.ownerKind()) {
            case CLASS -> "A class";
            case INTERFACE -> "An interface";
            case ENUM -> "An enum";
            case ANNOTATION -> "An annotation";
        };
    }

    private static String way(HostCall call) {
        return switch (call.way()) {
            case TYPE -> "named";
            case CALL -> "called";
            case FIELD -> "read";
            case IMPLEMENTED -> "called by Confluence";
            case BY_NAME -> "called by its name";
        };
    }

    private static String sure(HostCall call) {
        return call.certainty() == Certainty.CONFIRMED
                ? "CONFIRMED, " + call.source()
                : "**" + call.certainty() + "**, " + call.source();
    }

    /** Classes, or where there are more than four their packages: without what all names begin with. */
    private static String users(SortedSet<String> users) {
        return users.stream()
                .map(user -> user.startsWith(OURS) ? user.substring(OURS.length()) : user)
                .map(user -> users.size() <= 4 || user.startsWith("META-INF") ? user : packageOf(user))
                .distinct()
                .map(user -> "`" + user + "`")
                .collect(Collectors.joining(", "));
    }

    private static String packageOf(String type) {
        int dot = type.lastIndexOf('.');
        return dot < 0 ? type : type.substring(0, dot);
    }
}
