/**
 * How long Statements are kept, and how a person is forgotten: the one exception to the rule that nothing changes. Each
 * removal leaves a proof of how much went, and of whose ids by hash, without personal data.
 */
@NullMarked
package org.gilde.xapi.keeping;

import org.jspecify.annotations.NullMarked;
