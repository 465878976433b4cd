/** The services of Confluence's API that apps ask for, answered from the wiki. */
@NullMarked
package org.gilde.workbench.service;

import org.jspecify.annotations.NullMarked;
