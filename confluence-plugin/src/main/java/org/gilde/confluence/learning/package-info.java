/** What people learned: from the bridge's events to items that only their owner sees, unless shared. */
@NullMarked
package org.gilde.confluence.learning;

import org.jspecify.annotations.NullMarked;
