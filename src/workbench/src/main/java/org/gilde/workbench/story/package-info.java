/** The demo story: its people, groups, spaces and pages. */
@NullMarked
package org.gilde.workbench.story;

import org.jspecify.annotations.NullMarked;
