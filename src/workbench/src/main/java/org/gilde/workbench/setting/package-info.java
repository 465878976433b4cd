/** Services of Atlassian's shared access layer: settings, transactions, addresses, tokens. */
@NullMarked
package org.gilde.workbench.setting;

import org.jspecify.annotations.NullMarked;
