package org.gilde.e2e.cluster;

import java.util.Optional;
import org.gilde.e2e.run.SharedTables;
import org.gilde.e2e.run.Workbench;

/** Something that a node is in the middle of when it dies, and that the other one ends. */
interface CutWork {

    /**
     * Where it is held.
     *
     * @param row which row nobody may change; nothing where nobody may write at all
     */
    record Place(String table, Optional<String> row) {
        static Place table(String name) {
            return new Place(name, Optional.empty());
        }

        /** The moment at which a community's Space is archived. */
        static Place archiving(String key) {
            return new Place("wiki.space", Optional.of("key = '" + key + "'"));
        }

        SharedTables.Hold hold(SharedTables tables) {
            return row.map(which -> tables.holdRow(table, which)).orElseGet(() -> tables.hold(table));
        }
    }

    /** Makes ready, while both live. */
    void prepare();

    /** Returns where it waits in the middle. */
    Place place();

    /** Does it; never returns but by an error. */
    void begin(Workbench dying);

    /** Looks what there is of it right after that node died: the other one does not know that yet. */
    void isLeftAlone();

    /** Has the other node end it, once it may take the one for dead, and looks whether all of it is there, once. */
    void isEnded();
}
