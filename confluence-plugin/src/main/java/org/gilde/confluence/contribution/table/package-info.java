/** What members let their organization know, in tables. */
@NullMarked
package org.gilde.confluence.contribution.table;

import org.jspecify.annotations.NullMarked;
