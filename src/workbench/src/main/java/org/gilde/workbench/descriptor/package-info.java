/** What {@code atlassian-plugin.xml} says. */
@NullMarked
package org.gilde.workbench.descriptor;

import org.jspecify.annotations.NullMarked;
