package org.gilde.confluence.takealong;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.screen.Download;

/** Everything that is kept about somebody, in every form, as one ZIP file. */
public final class Bundle {
    private final TakeAlong takeAlong;

    /** Takes it from there. */
    public Bundle(TakeAlong takeAlong) {
        this.takeAlong = takeAlong;
    }

    /** Returns the file. */
    public Download of(PersonKey person) {
        return new Download("application/zip", "gilde-take-along.zip", false, out -> write(person, out));
    }

    private void write(PersonKey person, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Form form : Form.values()) {
            Optional<Download> file = takeAlong.of(person, form, Choice.ALL);
            if (file.isPresent()) {
                zip.putNextEntry(new ZipEntry(file.get().name()));
                file.get().body().write(new Open(zip));
                zip.closeEntry();
            }
        }
        zip.finish();
        zip.flush();
    }

    /** Stays open for the next file, and goes out in portions. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            out.write(octets, from, length);
        }

        @Override
        public void flush() {
            // the whole is flushed at its end
        }

        @Override
        public void close() {
            // the next file follows
        }
    }
}
