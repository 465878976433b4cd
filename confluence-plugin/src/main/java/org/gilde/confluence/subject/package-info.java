/** What people may do about what is kept of them: pause, erase, see who looked, take along. */
@NullMarked
package org.gilde.confluence.subject;

import org.jspecify.annotations.NullMarked;
