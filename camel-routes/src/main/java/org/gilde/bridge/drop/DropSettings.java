package org.gilde.bridge.drop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.statement.StatementReader.Bounds;

/**
 * What the operator chose about the folder.
 *
 * @param folder that is watched
 * @param mapping the file that says what the columns of CSV lists mean; empty for {@code mapping.properties} in the
 *     folder
 * @param settle how long a file must stay as it is before it is read
 * @param lease how long a file stays with a node that gives no sign of life
 * @param look how often to look for files
 * @param limits of one Statement
 */
public record DropSettings(
        Path folder, Optional<Path> mapping, Duration settle, Duration lease, Duration look, Limits limits) {

    /**
     * What one Statement may be, as for a request.
     *
     * @param size in bytes, at most
     * @param version by whose rules it is read where it names none
     */
    public record Limits(int size, Bounds bounds, XapiVersion version) {}
}
