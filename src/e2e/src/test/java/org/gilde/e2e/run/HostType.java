package org.gilde.e2e.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarFile;

/** Types of the host as the workbench offers them, with one method less. */
final class HostType {
    private HostType() {}

    /** Returns a folder with that type alone, in which the method has another name. */
    static Path without(Path folder, String type, String method) {
        String entry = type.replace('.', '/') + ".class";
        try (JarFile jar = new JarFile(api().toFile())) {
            byte[] file = jar.getInputStream(Objects.requireNonNull(jar.getEntry(entry), entry))
                    .readAllBytes();
            Path target = folder.resolve(entry);
            Files.createDirectories(target.getParent());
            Files.write(target, renamed(file, method));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path api() throws IOException {
        Path lib = Artifacts.workbench().resolveSibling("lib");
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(lib, "gilde-confluence-api*.jar")) {
            return jars.iterator().next();
        }
    }

    /** The name stands once in the class file, after its length in two bytes. A name as long keeps all else in place. */
    private static byte[] renamed(byte[] file, String method) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        String length = "\u0001\u0000" + (char) method.length();
        String other = "x".repeat(method.length());
        if (!text.contains(length + method)) {
            throw new IllegalStateException("There is no " + method);
        }
        return text.replace(length + method, length + other).getBytes(StandardCharsets.ISO_8859_1);
    }
}
