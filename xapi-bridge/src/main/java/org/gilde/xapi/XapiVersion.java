package org.gilde.xapi;

import java.util.Optional;

/** A version of the specification that this LRS speaks. Part Three 3.3; IEEE 9274.1.1. */
public enum XapiVersion {
    /** 1.0.0 to 1.0.3. */
    V1_0_3("1.0.3", "1.0"),
    /** IEEE 9274.1.1, with any patch of it. */
    V2_0_0("2.0.0", "2.0");

    private final String text;
    private final String line;

    XapiVersion(String text, String line) {
        this.text = text;
        this.line = line;
    }

    /** Returns the text of the newest patch, as answers carry it. */
    public String text() {
        return text;
    }

    /** Returns the version that a header or a Statement names, whichever its patch; empty when it is none of ours. */
    public static Optional<XapiVersion> of(String text) {
        for (XapiVersion version : values()) {
            if (text.equals(version.line)
                    || (text.startsWith(version.line + ".") && isPatch(text, version.line.length() + 1))) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    private static boolean isPatch(String text, int start) {
        int digits = text.length() - start;
        return digits > 0 && digits < 4 && text.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
    }
}
