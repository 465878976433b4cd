/**
 * Attachments: how they come with a request and go with an answer, and which rules hold for them and for signatures.
 *
 * <p>Part Two 2.4.11 and 2.6, Part Three 1.5.2; how parts are told apart is <a
 * href="https://www.rfc-editor.org/rfc/rfc2046#section-5.1">RFC 2046 5.1</a>.
 */
@NullMarked
package org.gilde.xapi.attachment;

import org.jspecify.annotations.NullMarked;
