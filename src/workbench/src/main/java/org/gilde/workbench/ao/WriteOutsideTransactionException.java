package org.gilde.workbench.ao;

/** An app wrote Active Objects outside a transaction. */
public class WriteOutsideTransactionException extends RuntimeException {
    /** Says what would happen in Confluence. */
    public WriteOutsideTransactionException() {
        super("Active Objects write outside a transaction: Confluence would not keep it");
    }
}
