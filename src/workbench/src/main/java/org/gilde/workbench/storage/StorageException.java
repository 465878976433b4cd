package org.gilde.workbench.storage;

/** Text is not storage format. The message says what is wrong, row and column where. */
public final class StorageException extends RuntimeException {
    private final int row;
    private final int column;

    StorageException(int row, int column, String message) {
        super(message);
        this.row = row;
        this.column = column;
    }

    /** Returns the line, counted from 1. */
    public int row() {
        return row;
    }

    /** Returns the character in that line, counted from 1. */
    public int column() {
        return column;
    }
}
