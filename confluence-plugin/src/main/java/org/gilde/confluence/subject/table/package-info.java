/** What people did about what is kept of them, in tables. */
@NullMarked
package org.gilde.confluence.subject.table;

import org.jspecify.annotations.NullMarked;
