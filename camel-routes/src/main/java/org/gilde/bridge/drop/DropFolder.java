package org.gilde.bridge.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder, with what the service makes in it: {@code done}, {@code refused} and, for drafts, {@code .work}. */
final class DropFolder {
    static final String DONE = "done";
    static final String REFUSED = "refused";
    private static final String WORK = ".work";
    private static final List<String> INNER = List.of(DONE, REFUSED, WORK);
    private static final String MAPPING = "mapping.properties";
    private static final String NOT_WRITABLE =
            "the folder can not be written; let the service's account write in it, and in done, refused and .work there";

    private final Path folder;
    private final Path mapping;

    DropFolder(Path folder, Optional<Path> mapping) {
        this.folder = folder;
        this.mapping = mapping.orElse(folder.resolve(MAPPING));
    }

    /** Returns why nothing can be read here, with what to do; empty when all is well. Makes the folders within. */
    Optional<String> obstacle() {
        if (!Files.isDirectory(folder)) {
            return Optional.of("the folder is missing; make or mount it");
        }
        if (!Files.isReadable(folder)) {
            return Optional.of("the folder can not be read; let the service's account read it");
        }
        try {
            for (String name : INNER) {
                if (!Files.isWritable(Files.createDirectories(folder.resolve(name)))) {
                    return Optional.of(NOT_WRITABLE);
                }
            }
            return Files.isWritable(folder) ? Optional.empty() : Optional.of(NOT_WRITABLE);
        } catch (IOException e) {
            return Optional.of(NOT_WRITABLE);
        }
    }

    /** Returns why lists are left where they are; empty when they can be read, or when there are none. */
    Optional<String> obstacleOfLists() {
        return waitingFiles().anyMatch(DropFile::isList) ? mappingProblem() : Optional.empty();
    }

    private Optional<String> mappingProblem() {
        try {
            mapping();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("lists wait for a mapping; write " + MAPPING + ", or set gilde.drop.mapping");
        } catch (MappingException e) {
            return Optional.of("lists wait for a mapping that can be used: "
                    + String.valueOf(e.getMessage()).replace("\n", " "));
        }
    }

    boolean canReadLists() {
        return mappingProblem().isEmpty();
    }

    Mapping mapping() throws IOException {
        return MappingReader.read(mapping);
    }

    long waiting() {
        return waitingFiles().count();
    }

    private Stream<String> waitingFiles() {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches(DropFile.NAMES))
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    Path draft(long number) {
        return folder.resolve(WORK).resolve(number + ".report");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Returns a place that nothing has, such as {@code done/list.csv} or {@code done/list-2.csv}. */
    String target(String name, Tally tally) {
        String inner = tally.isRefused() ? REFUSED : DONE;
        int dot = name.lastIndexOf('.');
        String target = inner + "/" + name;
        for (int i = 2; Files.exists(folder.resolve(target)); i++) {
            target = inner + "/" + name.substring(0, dot) + "-" + i + name.substring(dot);
        }
        return target;
    }

    Path report(String target) {
        return folder.resolve(target + ".report.txt");
    }
}
