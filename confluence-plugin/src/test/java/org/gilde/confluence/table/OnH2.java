package org.gilde.confluence.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs a class of tests on H2, set up to do what others of Confluence's databases do: an empty text is none, as Oracle has
 * it, and texts in upper and lower case are equal, as SQL Server and MySQL have it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnH2.Switch.class)
public @interface OnH2 {

    /** Switches there and back. */
    final class Switch implements BeforeAllCallback, AfterAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            TestObjects.useH2(true);
        }

        @Override
        public void afterAll(ExtensionContext context) {
            TestObjects.useH2(false);
        }
    }
}
