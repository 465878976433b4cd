/** The Spring context of an app, read from {@code META-INF/spring} as Gemini Blueprint would. */
@NullMarked
package org.gilde.workbench.spring;

import org.jspecify.annotations.NullMarked;
