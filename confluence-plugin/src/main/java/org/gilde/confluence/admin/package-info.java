/** The administrator's page: is the bridge heard, who is not matched, what is set. No screen lists a person's learning. */
@NullMarked
package org.gilde.confluence.admin;

import org.jspecify.annotations.NullMarked;
