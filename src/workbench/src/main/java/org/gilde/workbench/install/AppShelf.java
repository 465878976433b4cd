package org.gilde.workbench.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gilde.workbench.descriptor.DescriptorException;

/** The folder that keeps the jars of installed apps, and which of them were disabled by hand. */
final class AppShelf {

    private static final String JAR = ".jar";
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

    private final Path folder;

    AppShelf(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the apps can't be made: " + folder, e);
        }
    }

    /** Returns the keys of all apps on the shelf. */
    List<String> keys() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(JAR))
                    .map(name -> name.substring(0, name.length() - JAR.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the apps can't be read: " + folder, e);
        }
    }

    /** Keeps a copy of the jar in place of the one that was there. */
    Path put(String key, Path jar) {
        Path kept = jar(key);
        try {
            Path copy = Files.createTempFile(folder, "incoming", ".part");
            Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException("The app can't be kept: " + kept, e);
        }
    }

    /** Returns where the jar of that app is or would be. */
    Path jar(String key) {
        return folder.resolve(checked(key) + JAR);
    }

    boolean isDisabled(String key) {
        return Files.exists(marker(key));
    }

    void setDisabled(String key, boolean disabled) {
        try {
            if (!disabled) {
                Files.deleteIfExists(marker(key));
            } else if (!isDisabled(key)) {
                Files.createFile(marker(key));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The state of the app can't be kept: " + key, e);
        }
    }

    void remove(String key) {
        try {
            Files.deleteIfExists(jar(key));
            Files.deleteIfExists(marker(key));
        } catch (IOException e) {
            throw new UncheckedIOException("The app can't be removed: " + key, e);
        }
    }

    private Path marker(String key) {
        return folder.resolve(checked(key) + ".disabled");
    }

    private static String checked(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new DescriptorException("The plugin key may only hold letters, digits, '.', '_' and '-'");
        }
        return key;
    }
}
