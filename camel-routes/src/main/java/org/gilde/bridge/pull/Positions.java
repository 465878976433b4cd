package org.gilde.bridge.pull;

/**
 * Remembers how far each source was read. Every method throws {@link org.gilde.xapi.store.StoreUnavailableException} if
 * the database did not answer; trying again may help.
 */
public interface Positions {
    /**
     * Returns how far a source was read, {@link Position#BEGINNING} where that is not known.
     *
     * @param question what the source was asked; of another question nothing is known
     */
    Position find(String source, String question);

    /** Remembers it; on disk when this returns. */
    void save(String source, String question, Position position);
}
