package org.gilde.confluence.admin;

import java.util.Optional;
import org.gilde.confluence.admin.ConnectionView.AccessFields;
import org.gilde.confluence.bridge.Finding;

/**
 * What came of a form about the connection.
 *
 * @param done the word of what was done, after which the browser is sent back
 * @param problem the key of what went wrong
 * @param access the form as typed, with what is wrong with it
 * @param finding of a test
 */
record ConnectionReply(
        Optional<String> done, Optional<String> problem, Optional<AccessFields> access, Optional<Finding> finding) {
    static final ConnectionReply NONE =
            new ConnectionReply(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static ConnectionReply done(String word) {
        return new ConnectionReply(Optional.of(word), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static ConnectionReply problem(String key) {
        return new ConnectionReply(Optional.empty(), Optional.of(key), Optional.empty(), Optional.empty());
    }

    static ConnectionReply back(AccessFields fields) {
        return new ConnectionReply(Optional.empty(), Optional.empty(), Optional.of(fields), Optional.empty());
    }

    static ConnectionReply found(Finding finding) {
        return new ConnectionReply(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(finding));
    }
}
