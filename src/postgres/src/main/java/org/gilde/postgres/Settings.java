package org.gilde.postgres;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The server's settings. Durability stays as PostgreSQL ships it: on. */
record Settings(Map<String, String> values) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_.]*");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_., /:+-]*");

    /** Returns ours, those given put over them. */
    static Settings with(Map<String, String> given) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("listen_addresses", "127.0.0.1");
        all.put("unix_socket_directories", "");
        all.put("shared_buffers", "128MB");
        all.put("max_wal_size", "2GB");
        all.put("jit", "off");
        all.put("timezone", "UTC");
        all.put("log_timezone", "UTC");
        all.put("log_min_error_statement", "panic"); // a failed statement may hold personal data
        all.put("log_error_verbosity", "terse");
        given.forEach((name, value) -> all.put(checked(NAME, name), checked(VALUE, value)));
        return new Settings(all);
    }

    /** Returns them as options of the server, quoted for the shell that pg_ctl starts. */
    String options(int port) {
        return values.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "='" + setting.getValue() + "'")
                .collect(Collectors.joining(" ", "-p " + port + " ", ""));
    }

    private static String checked(Pattern allowed, String text) {
        if (!allowed.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a PostgreSQL setting: " + text);
        }
        return text;
    }
}
