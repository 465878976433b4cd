/**
 * What a credential may be forgiven: Statements that break a rule wait here for an operator while the others of their
 * batch are stored, and Statements without ids that come again are known.
 */
@NullMarked
package org.gilde.xapi.quarantine;

import org.jspecify.annotations.NullMarked;
