package org.gilde.bridge.drop;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/** The lines of a file as bytes, without their ends. Of one that is too long only the length is known. */
final class Lines implements Closeable {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] NOTHING = {};

    private final InputStream in;
    private final int longest;
    private final Deque<Line> again = new ArrayDeque<>();
    private long number;

    /** Reads lines of at most so many bytes; the stream must be buffered. */
    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * One line.
     *
     * @param number counted from 1
     * @param isTooLong whether its text is left out
     */
    @SuppressWarnings("ArrayRecordComponent") // two are never compared
    record Line(long number, byte[] text, boolean isTooLong) {
        boolean isBlank() {
            for (byte each : text) {
                if (each > ' ' || each < 0) {
                    return false;
                }
            }
            return !isTooLong;
        }
    }

    /** Returns the next line, empty at the end. */
    Optional<Line> next() throws IOException {
        if (!again.isEmpty()) {
            return Optional.of(again.pop());
        }
        int octet = in.read();
        if (octet < 0) {
            return Optional.empty();
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        long length = 0;
        for (; octet >= 0 && octet != '\n'; octet = in.read()) {
            if (length++ < longest) {
                text.write(octet);
            }
        }
        number++;
        return Optional.of(
                length > longest ? new Line(number, NOTHING, true) : new Line(number, bare(text.toByteArray()), false));
    }

    /** Has a line come once more, before all others. */
    void putBack(Line line) {
        again.push(line);
    }

    private byte[] bare(byte[] text) {
        int start = number == 1 && startsWithMark(text) ? MARK.length : 0;
        int end = text.length > start && text[text.length - 1] == '\r' ? text.length - 1 : text.length;
        return Arrays.copyOfRange(text, start, end);
    }

    private static boolean startsWithMark(byte[] text) {
        return text.length >= MARK.length && text[0] == MARK[0] && text[1] == MARK[1] && text[2] == MARK[2];
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
