package org.gilde.confluence.participation;

import java.util.Optional;

/**
 * From how many people on anything is told of them.
 *
 * @param people {@value #LEAST} to {@value #MOST}
 */
public record Floor(int people) {
    /** The lowest there is. */
    public static final int LEAST = 5;

    /** The highest there is: above it hardly a figure would be left. */
    public static final int MOST = 50;

    /** What holds until an administrator raises it. */
    public static final Floor USUAL = new Floor(LEAST);

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is lower than {@value #LEAST} or higher than {@value #MOST}
     */
    public Floor {
        if (people < LEAST || people > MOST) {
            throw new IllegalArgumentException(LEAST + " to " + MOST + " people");
        }
    }

    /** Returns the floor of that many people; nothing where that is none. */
    public static Optional<Floor> of(long people) {
        return people < LEAST || people > MOST ? Optional.empty() : Optional.of(new Floor((int) people));
    }

    /** Says whether so many are too few to tell anything of. */
    public boolean hides(int count) {
        return count < people;
    }
}
