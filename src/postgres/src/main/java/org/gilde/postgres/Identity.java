package org.gilde.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs. It refuses to run as root, so root steps down: to the user {@code nobody} where every folder
 * above the data lets that user through, else into a user namespace.
 *
 * @param prefix what stands before each command
 * @param owner the user id that the cluster's files belong to, -1 when they are ours anyway
 */
record Identity(List<String> prefix, int owner) {
    private static final int NOBODY = 65534;
    private static final Identity OURSELVES = new Identity(List.of(), -1);
    private static final Identity AS_NOBODY =
            new Identity(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);
    private static final Identity IN_NAMESPACE = new Identity(List.of("unshare", "-U"), 0);

    /** Finds one that works on this machine for these folders. */
    static Identity forFolders(Path... folders) {
        if (!isRoot()) {
            return OURSELVES;
        }
        if (Stream.of(folders).allMatch(Identity::letsOthersThrough) && AS_NOBODY.works(folders[0])) {
            return AS_NOBODY;
        }
        if (IN_NAMESPACE.works(folders[0])) {
            return IN_NAMESPACE;
        }
        throw new EmbeddedPostgresException(
                "PostgreSQL refuses to run as root, and neither setpriv nor unshare can step"
                        + " down here. Either run the service as an ordinary user, or keep the data in a folder that every user"
                        + " may pass through (" + folders[0]
                        + " is not), or configure an external PostgreSQL database.");
    }

    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /** Hands files over to whom PostgreSQL runs as. */
    void own(Path root) throws IOException {
        if (owner < 0 || userId(root) == owner) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    static boolean isRoot() {
        try {
            return userId(Path.of("/proc/self")) == 0;
        } catch (IOException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static int userId(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static boolean letsOthersThrough(Path folder) {
        try {
            for (Path at = folder.toRealPath(); at != null; at = at.getParent()) {
                if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean works(Path folder) {
        try {
            return Command.run(folder, command(List.of("true"))).code() == 0;
        } catch (EmbeddedPostgresException e) {
            return false;
        }
    }
}
