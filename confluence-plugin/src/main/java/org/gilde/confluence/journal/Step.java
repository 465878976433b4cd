package org.gilde.confluence.journal;

/**
 * One step of an undertaking. It may be repeated: what is done stays as it is.
 *
 * @param name the same in every version of the app
 * @param isOptional whether it goes on without this step, once that failed again and again
 * @param isWhole whether the step and the note that it is done are one transaction; otherwise it opens its own
 */
public record Step(String name, boolean isOptional, boolean isWhole, Runnable work) {

    /** Returns a step that nothing goes on without. */
    public static Step of(String name, Runnable work) {
        return new Step(name, false, true, work);
    }

    /** Returns a step that is left out once it failed again and again. */
    public static Step optional(String name, Runnable work) {
        return new Step(name, true, true, work);
    }

    /**
     * Returns a step that is about many people, a portion in each transaction. Where it takes longer than others wait, another
     * node may begin it, too: its portions are no harm twice at once.
     */
    public static Step inPortions(String name, Runnable work) {
        return new Step(name, false, false, work);
    }
}
