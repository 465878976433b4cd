/** Confluence's services, asked as an app asks them. */
@NullMarked
package org.gilde.workbench.service;

import org.jspecify.annotations.NullMarked;
