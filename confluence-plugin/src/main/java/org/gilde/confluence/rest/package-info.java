/** REST: thin resources under /rest/gilde/1.0. Each names who may call it. */
@NullMarked
package org.gilde.confluence.rest;

import org.jspecify.annotations.NullMarked;
