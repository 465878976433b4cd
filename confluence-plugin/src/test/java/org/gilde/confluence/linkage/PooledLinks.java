package org.gilde.confluence.linkage;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.confluence.linkage.HostCall.Kind;

/** What classes link to in the host, as their constant pools have it. */
final class PooledLinks {
    private static final String APP = "org.gilde.confluence.";
    private static final String HOST = "com.atlassian.";
    private static final Pattern TYPE = Pattern.compile("L(com/atlassian/[\\w/$]+)[;<]");

    private final Map<String, TreeSet<Feature>> features = new TreeMap<>();

    /** Returns all that the classes below a folder link to, but for those of the self-test, which only repeats. */
    static List<HostCall> below(Path folder) throws IOException {
        PooledLinks links = new PooledLinks();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                    .filter(each -> !each.toString().contains("/host/probe/"))
                    .toList()) {
                links.read(Files.readAllBytes(file));
            }
        }
        return links.calls();
    }

    private List<HostCall> calls() {
        return HostCalls.read(features.entrySet().stream()
                .map(entry -> entry.getKey() + " "
                        + entry.getValue().stream().map(Feature::word).collect(Collectors.joining(",")))
                .toList());
    }

    private void read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        in.skipNBytes(8);
        Object[] pool = new Object[in.readUnsignedShort()];
        for (int index = 1; index < pool.length; index++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> pool[index] = in.readUTF();
                case 3, 4 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    index++;
                }
                case 7, 8, 16, 19, 20 -> pool[index] = new int[] {tag, in.readUnsignedShort()};
                case 15 -> in.skipNBytes(3);
                default -> pool[index] = new int[] {tag, in.readUnsignedShort(), in.readUnsignedShort()};
            }
        }
        in.skipNBytes(2);
        String user = name(pool, in.readUnsignedShort());
        note(pool, user.substring(APP.length()));
    }

    private void note(Object[] pool, String user) {
        Map<String, String> found = new HashMap<>();
        for (Object constant : pool) {
            if (constant instanceof String text) {
                Matcher types = TYPE.matcher(text);
                while (types.find()) {
                    found.put("type " + dotted(types.group(1)) + " -", "");
                }
            } else if (constant instanceof int[] entry && entry[0] >= 9 && entry[0] <= 11) {
                member(pool, entry).forEach(line -> found.put(line, ""));
            } else if (constant instanceof int[] entry && entry[0] == 7) {
                String type = dotted((String) pool[entry[1]]);
                if (type.startsWith(HOST)) {
                    found.put("type " + type + " -", "");
                }
            }
        }
        found.keySet().forEach(line -> features.computeIfAbsent(line, none -> new TreeSet<>())
                .add(Feature.of(user)));
    }

    private static List<String> member(Object[] pool, int[] entry) {
        List<String> lines = new ArrayList<>();
        String owner = name(pool, entry[1]);
        if (owner.startsWith(HOST)) {
            int[] pair = (int[]) pool[entry[2]];
            String gap = entry[0] == 9 ? ":" : "";
            String kind = (entry[0] == 11 ? Kind.INTERFACE : entry[0] == 10 ? Kind.CLASS : Kind.TYPE)
                    .name()
                    .toLowerCase(java.util.Locale.ROOT);
            lines.add(kind + " " + owner + " " + pool[pair[1]] + gap + pool[pair[2]]);
        }
        return lines;
    }

    private static String name(Object[] pool, int index) {
        return dotted((String) pool[((int[]) pool[index])[1]]);
    }

    private static String dotted(String internal) {
        return internal.replace('/', '.');
    }
}
