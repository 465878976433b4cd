package org.gilde.bench.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.gilde.bench.SampleStatements;

/**
 * Bodies of requests that are made before anything is measured, each used again and again with new ids, so that making
 * them takes no processor time from what is measured. For one thread.
 */
final class Bodies {
    private static final int DIFFERENT = 200;
    private static final int ID = "{\"id\":\"".length();
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 14;
    private static final int VARIANT = 19;

    private final List<Body> bodies = new ArrayList<>();
    private int next;

    /** Makes bodies of so many Statements each. */
    Bodies(int batch) {
        for (int i = 0; i < DIFFERENT; i++) {
            bodies.add(Body.of(batch));
        }
    }

    /** Returns the next one, valid until it is its turn again. */
    byte[] next() {
        Body body = bodies.get(next++ % DIFFERENT);
        body.renew();
        return body.bytes;
    }

    private static final class Body {
        private final byte[] bytes;
        private final List<Integer> ids;

        private Body(byte[] bytes, List<Integer> ids) {
            this.bytes = bytes;
            this.ids = ids;
        }

        static Body of(int batch) {
            StringBuilder text = new StringBuilder(batch == 1 ? "" : "[");
            List<Integer> ids = new ArrayList<>();
            for (int i = 0; i < batch; i++) {
                text.append(i == 0 ? "" : ",");
                ids.add(text.length() + ID); // all of it is ASCII: characters are octets
                text.append(SampleStatements.body(1));
            }
            return new Body(text.append(batch == 1 ? "" : "]").toString().getBytes(StandardCharsets.US_ASCII), ids);
        }

        /** Writes new digits into each id; what makes it a random UUID stays. */
        void renew() {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            for (int start : ids) {
                long bits = random.nextLong();
                for (int i = 0; i < 36; i++) {
                    if (i == 18) {
                        bits = random.nextLong();
                    }
                    boolean isFixed = i == VERSION || i == VARIANT || bytes[start + i] == '-';
                    if (!isFixed) {
                        bytes[start + i] = HEX[(int) (bits & 15)];
                        bits >>>= 4;
                    }
                }
            }
        }
    }
}
