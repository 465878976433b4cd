/** What credentials may be forgiven, put together for this service: quarantine and known contents in its database. */
@NullMarked
package org.gilde.bridge.quarantine;

import org.jspecify.annotations.NullMarked;
