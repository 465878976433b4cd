package org.gilde.xapi.attachment;

import java.util.List;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.Statement;

/**
 * What a request brought and was found to keep the rules.
 *
 * @param statements in the order of the request
 * @param attachments whose contents came along, each distinct one once, their hashes in lower case
 */
public record Submission(List<Statement> statements, List<Attachment> attachments) {}
