package org.gilde.bridge.drop;

/**
 * Why a line, or a whole file, is not taken. Neither part repeats what stands in the line.
 *
 * @param reason what is wrong with it
 * @param remedy what to do
 */
record Refusal(String reason, String remedy) {
    private static final int LONGEST = 300;

    /** Keeps each part on one short line. */
    Refusal {
        reason = oneLine(reason);
        remedy = oneLine(remedy);
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
