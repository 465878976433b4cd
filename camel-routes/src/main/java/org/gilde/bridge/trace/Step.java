package org.gilde.bridge.trace;

import java.util.function.Supplier;

/** One step on a Statement's way as a trace shows it. One that nobody wants to see takes everything and does nothing. */
public interface Step extends AutoCloseable {
    /** A step that is in no trace. */
    Step UNSEEN = new Unseen();

    /** Adds a figure. */
    Step with(Figure figure, long value);

    /** Adds a word; one outside of its list is left out. */
    Step with(Word word, String value);

    /** Notes that it failed, with the class of the cause and nothing else of it. */
    void failed(Throwable cause);

    /** Does work as a part of this step, on this thread. */
    <T> T within(Supplier<T> work);

    /** Ends the step. */
    @Override
    void close();
}
