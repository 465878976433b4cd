/** Every call into Confluence that no module contract forces; one small class per host service. */
@NullMarked
package org.gilde.confluence.host;

import org.jspecify.annotations.NullMarked;
