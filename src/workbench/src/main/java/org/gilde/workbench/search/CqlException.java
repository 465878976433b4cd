package org.gilde.workbench.search;

/** A CQL query is malformed, or asks for more than the workbench stands in for. The message says where and what. */
public final class CqlException extends RuntimeException {
    CqlException(String message) {
        super(message);
    }
}
