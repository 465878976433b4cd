/** Who may ask the LRS for what. Part Three 4. */
@NullMarked
package org.gilde.xapi.access;

import org.jspecify.annotations.NullMarked;
