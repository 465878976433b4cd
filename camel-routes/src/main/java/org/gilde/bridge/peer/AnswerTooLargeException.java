package org.gilde.bridge.peer;

/** An answer is larger than is read; asking for less may help. */
public class AnswerTooLargeException extends RuntimeException {
    /** Says how much is read. */
    public AnswerTooLargeException(int mostBytes) {
        super("answers with more than " + mostBytes + " bytes at once");
    }
}
