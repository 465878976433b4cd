/** Events between the wiki and its apps. */
@NullMarked
package org.gilde.workbench.event;

import org.jspecify.annotations.NullMarked;
