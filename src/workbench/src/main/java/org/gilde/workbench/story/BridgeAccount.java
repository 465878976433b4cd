package org.gilde.workbench.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.gilde.workbench.user.AccessTokens;
import org.gilde.workbench.user.Secrets;
import org.gilde.workbench.user.WikiUser;

/** The token with which the bridge delivers: given, or made once and kept in a file for its owner only. */
final class BridgeAccount {
    private static final String LABEL = "bridge";

    private final Path folder;
    private final Path file;
    private final Optional<String> given;

    BridgeAccount(Path data, Optional<String> given) {
        this.folder = data;
        this.file = data.resolve("bridge-token");
        this.given = given;
    }

    void letIn(AccessTokens tokens, WikiUser bridge) {
        String token = given.or(this::kept).orElseGet(Secrets::next);
        if (tokens.owner(token).isEmpty()) {
            tokens.register(bridge, LABEL, token);
        }
        keep(token);
    }

    private Optional<String> kept() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Unreadable: " + file, e);
        }
    }

    private void keep(String token) {
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, token + "\n", StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't be written: " + file, e);
        }
    }
}
