package org.gilde.bridge.drop;

import java.util.List;

/** What a file of mapping says can not be used. The message names all that is wrong, and what to write. */
public final class MappingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MappingException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
