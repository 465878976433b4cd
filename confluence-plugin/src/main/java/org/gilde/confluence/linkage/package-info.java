/** What the app links to in its host, whether this host has it, and which features are off where it has not. */
@NullMarked
package org.gilde.confluence.linkage;

import org.jspecify.annotations.NullMarked;
