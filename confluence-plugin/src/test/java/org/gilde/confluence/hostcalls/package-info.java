/**
 * What the built app asks of Confluence, read from its class files, beside what is known of it. {@link
 * org.gilde.confluence.hostcalls.HostCalls#of} reads; {@code src/confluence-api/signatures.txt} knows.
 */
@NullMarked
package org.gilde.confluence.hostcalls;

import org.jspecify.annotations.NullMarked;
