@NullMarked
package org.gilde.workbench.page.web;

import org.jspecify.annotations.NullMarked;
