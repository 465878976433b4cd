package org.gilde.confluence.hostcalls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.confluence.host.HostMethod;
import org.objectweb.asm.Type;

/** Everything of Confluence that some built app needs, read from its class files and XML. */
public final class HostCalls {
    private static final Pattern IN_XML = Pattern.compile("\"(com\\.atlassian\\.[a-z0-9_.]+\\.[A-Z]\\w*)\"");

    private final Signatures known;
    private final Map<String, SortedSet<String>> users = new TreeMap<>();
    private final Map<String, HostCall.Way> ways = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final JarList jar = new JarList();

    private HostCalls(Signatures known) {
        this.known = known;
    }

    /** Reads a folder of classes, or a jar, beside what the project knows of Confluence. */
    public static HostCalls of(Path classes) {
        return of(classes, Signatures.ofProject());
    }

    static HostCalls of(Path classes, Signatures known) {
        HostCalls calls = new HostCalls(known);
        try {
            if (Files.isDirectory(classes)) {
                calls.read(classes);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(classes)) {
                    calls.read(jar.getPath("/"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return calls;
    }

    private void read(Path root) throws IOException {
        Map<String, ClassLinks> app = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (name.endsWith(".class")) {
                    ClassLinks links = ClassLinks.of(Files.readAllBytes(file));
                    app.put(links.name(), links);
                } else if (name.equals("atlassian-plugin.xml") || name.startsWith("META-INF/spring/")) {
                    named(name, Files.readString(file));
                }
            }
        }
        app.values().forEach(this::linked);
        app.values().forEach(one -> implemented(one, app));
    }

    private void named(String file, String xml) {
        Matcher matcher = IN_XML.matcher(xml);
        while (matcher.find()) {
            note(matcher.group(1), "", HostCall.Way.TYPE, file);
            jar.named(matcher.group(1), file);
        }
    }

    private void linked(ClassLinks links) {
        links.types().forEach(type -> note(type, "", HostCall.Way.TYPE, links.name()));
        for (ClassLinks.Link link : links.members()) {
            note(link.owner(), link.member(), link.isField() ? HostCall.Way.FIELD : HostCall.Way.CALL, links.name());
            checkKind(link, links.name());
        }
        jar.linked(links);
        if (!links.name().equals(HostMethod.class.getName())) {
            HostMethod.all().stream()
                    .filter(method -> links.byName().contains(method.name()))
                    .forEach(method -> lookedUp(method.signature(), links.name()));
        }
        for (ClassLinks.Lambda lambda : links.lambdas()) {
            known.all(lambda.type()).keySet().stream()
                    .filter(key -> key.startsWith(lambda.method() + "("))
                    .forEach(key -> note(lambda.type(), key, HostCall.Way.IMPLEMENTED, links.name()));
        }
    }

    private void lookedUp(HostMethod.Signature wanted, String user) {
        String owner = wanted.owner().getName();
        String key = known.all(owner).keySet().stream()
                .filter(one -> one.startsWith(wanted.name() + "("))
                .filter(one -> Type.getArgumentTypes(one.substring(one.indexOf('('))).length
                        == wanted.arguments().size())
                .findFirst()
                .orElse(wanted.name() + "()");
        note(owner, key, HostCall.Way.BY_NAME, user);
    }

    /** The JVM refuses a call through an interface where the host has a class, and the other way round. */
    private void checkKind(ClassLinks.Link link, String user) {
        known.type(link.owner())
                .filter(type -> !link.isField())
                .filter(type -> (type.kind() == HostCall.Kind.INTERFACE) != link.viaInterface())
                .ifPresent(type -> faults.add("%s takes %s for %s, and it is %s"
                        .formatted(
                                user,
                                link.owner(),
                                link.viaInterface() ? "an interface" : "a class",
                                type.kind() == HostCall.Kind.INTERFACE ? "an interface" : "a class")));
    }

    private void implemented(ClassLinks links, Map<String, ClassLinks> app) {
        for (String above : hosts(links, app)) {
            known.all(above).keySet().stream()
                    .filter(links.methods()::contains)
                    .filter(key -> !key.startsWith("<"))
                    .forEach(key -> note(above, key, HostCall.Way.IMPLEMENTED, links.name()));
        }
    }

    /** The host's types that a class of the app extends or implements, by way of others of the app, too. */
    private static SortedSet<String> hosts(ClassLinks links, Map<String, ClassLinks> app) {
        SortedSet<String> found = new TreeSet<>();
        for (String above : links.supers()) {
            if (above.startsWith("com.atlassian.")) {
                found.add(above);
            }
            Optional.ofNullable(app.get(above)).ifPresent(own -> found.addAll(hosts(own, app)));
        }
        return found;
    }

    private void note(String owner, String member, HostCall.Way way, String user) {
        String key = owner + (member.isEmpty() ? "" : "#" + member);
        users.computeIfAbsent(key, any -> new TreeSet<>()).add(user);
        // One that is called and implemented is shown as called: that is what fails at once.
        ways.merge(key, way, (before, now) -> before == HostCall.Way.IMPLEMENTED ? now : before);
    }

    /** Returns every type and member, in the order of their names. */
    public List<HostCall> all() {
        return users.keySet().stream().map(this::call).sorted().toList();
    }

    private HostCall call(String key) {
        int hash = key.indexOf('#');
        String owner = hash < 0 ? key : key.substring(0, hash);
        String member = hash < 0 ? "" : key.substring(hash + 1);
        int end = Math.max(member.indexOf('('), member.indexOf(':'));
        String name = end < 0 ? "" : member.substring(0, end);
        HostCall.Way way = Optional.ofNullable(ways.get(key)).orElseThrow();
        SortedSet<String> by = Optional.ofNullable(users.get(key)).orElseThrow();
        Optional<Signatures.Type> type = known.type(owner);
        Certainty certainty = Certainty.UNSURE;
        String source = "";
        if (member.isEmpty() || known.isJavas(owner, name)) {
            certainty = type.map(Signatures.Type::certainty).orElse(certainty);
            source = type.map(Signatures.Type::source).orElse(source);
        }
        Optional<Signatures.Member> own = known.member(owner, member);
        certainty = own.map(Signatures.Member::certainty).orElse(certainty);
        source = own.map(Signatures.Member::source).orElse(source);
        return new HostCall(
                owner,
                type.map(Signatures.Type::kind).orElse(HostCall.Kind.CLASS),
                way,
                name,
                end < 0 ? "" : member.substring(member.charAt(end) == ':' ? end + 1 : end),
                by,
                certainty,
                source);
    }

    /** Returns what is certain to fail: what {@code signatures.txt} does not know, is not the host's, or is of another kind. */
    public List<String> faults() {
        Stream<String> unknown = all().stream()
                .filter(call -> call.source().isEmpty())
                .map(call -> call.key() + " is not in signatures.txt; used by " + call.users());
        Stream<String> standIn = all().stream()
                .filter(call -> call.certainty() == Certainty.STAND_IN)
                .map(call -> call.key() + " is the stand-in's and not Confluence's; used by " + call.users());
        return Stream.of(unknown, standIn, faults.stream().distinct())
                .flatMap(one -> one)
                .toList();
    }

    /** Returns what is not confirmed and yet used where it does not belong, or in a way that it must not be, as sentences. */
    public List<String> astray() {
        Stream<String> outside = all().stream()
                .filter(call -> call.way() != HostCall.Way.TYPE && call.certainty() != Certainty.CONFIRMED)
                .flatMap(call -> call.users().stream()
                        .filter(user -> !mayDoubt(call, user))
                        .map(user -> "%s calls %s, which is %s, outside the package host"
                                .formatted(user, call.key(), call.certainty())));
        Stream<String> direct = all().stream()
                .filter(call -> call.certainty() == Certainty.UNSURE)
                .filter(call -> call.way() == HostCall.Way.CALL || call.way() == HostCall.Way.FIELD)
                .map(call -> "%s calls %s, which is UNSURE: HostMethod looks it up instead"
                        .formatted(call.users(), call.key()));
        return Stream.concat(outside, direct).toList();
    }

    /** Active Objects is what table packages are the adapters of, as host is of all else. */
    private static boolean mayDoubt(HostCall call, String user) {
        return user.startsWith("org.gilde.confluence.host.")
                || (call.owner().startsWith("com.atlassian.activeobjects.") && user.contains(".table."));
    }

    /** Returns the list that lies in the jar. */
    List<String> jar() {
        return jar.lines();
    }

    /** Returns the owners alone. */
    public SortedSet<String> types() {
        return all().stream().map(HostCall::owner).collect(Collectors.toCollection(TreeSet::new));
    }

    static long count(Collection<HostCall> calls, Certainty certainty) {
        return calls.stream().filter(call -> call.certainty() == certainty).count();
    }
}
