package org.gilde.confluence.tending;

/** What takes letters to people. */
public interface Post {

    /** Says whether there is one at all. */
    boolean isThere();

    /** Hands a letter over, in its receiver's language. Returns whether it was taken. */
    boolean send(Letter letter);
}
