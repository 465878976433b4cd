/** What people do with what they learned. */
@NullMarked
package org.gilde.confluence.practice;

import org.jspecify.annotations.NullMarked;
