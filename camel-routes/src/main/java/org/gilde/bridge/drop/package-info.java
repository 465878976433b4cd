/** Takes in files that an LMS without xAPI puts into a folder, as Statements. */
@NullMarked
package org.gilde.bridge.drop;

import org.jspecify.annotations.NullMarked;
