/** What a kind of module must do to live and to go away. */
@NullMarked
package org.gilde.workbench.module;

import org.jspecify.annotations.NullMarked;
