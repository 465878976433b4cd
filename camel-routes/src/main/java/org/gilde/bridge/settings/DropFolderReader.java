package org.gilde.bridge.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads which folder is watched for files, and how. */
final class DropFolderReader {
    private final Answers answers;

    DropFolderReader(Answers answers) {
        this.answers = answers;
    }

    Settings.Drop read() {
        return new Settings.Drop(
                path("gilde.drop.folder"),
                answers.text("gilde.drop.credential"),
                path("gilde.drop.mapping"),
                answers.duration("gilde.drop.settle", "5s", "100ms", "10m"),
                answers.duration("gilde.drop.lease", "2m", "1s", "1h"));
    }

    private Optional<Path> path(String name) {
        try {
            Optional<Path> path = answers.text(name).map(Path::of);
            if (path.filter(each -> each.toString().matches(".*[?&#%${}].*")).isPresent()) {
                answers.problem(name, "has one of ? & # % $ { } in it, which can not be watched. Choose another.");
                return Optional.empty();
            }
            return path;
        } catch (InvalidPathException e) {
            answers.problem(name, "is not a path. Name one that the service can reach.");
            return Optional.empty();
        }
    }
}
