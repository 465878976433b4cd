package org.gilde.bridge.drop;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.gilde.xapi.access.Credential;

/** How it goes: whether files can be read now, and if not, why. Safe for several threads. */
final class DropState {
    private final DropFolder folder;
    private final Supplier<Optional<Credential>> sender;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicReference<Optional<String>> trouble = new AtomicReference<>(Optional.empty());

    DropState(DropFolder folder, Supplier<Optional<Credential>> sender) {
        this.folder = folder;
        this.sender = sender;
    }

    /** Looks before the files are listed; false where none of them could be read. */
    boolean mayRead() {
        waiting.set(folder.waiting());
        if (waiting.get() == 0) {
            trouble.set(Optional.empty());
        }
        return folder.obstacle().isEmpty() && !isSenderRefused();
    }

    private boolean isSenderRefused() {
        return sender.get().filter(Credential::mayWriteStatements).isEmpty();
    }

    void failed(String reason) {
        trouble.set(Optional.of(reason));
    }

    void succeeded() {
        trouble.set(Optional.empty());
    }

    long waiting() {
        return waiting.get();
    }

    /** Returns what holds files up, with what to do. */
    Optional<String> obstacle() {
        Optional<String> refused = isSenderRefused()
                ? Optional.of("there is no credential that may write Statements under gilde.drop.credential; add it, or"
                        + " name another")
                : Optional.empty();
        return folder.obstacle().or(() -> refused).or(folder::obstacleOfLists).or(trouble::get);
    }
}
