package org.gilde.workbench.module;

import java.net.URL;
import java.util.Optional;
import org.gilde.workbench.descriptor.AppDescriptor;
import org.gilde.workbench.i18n.AppTexts;
import org.gilde.workbench.spring.AppContext;
import org.osgi.framework.Bundle;

/** An app whose bundle is started and whose Spring context stands. */
public record RunningApp(AppDescriptor descriptor, Bundle bundle, AppContext context, AppTexts texts) {

    /** Returns the plugin key. */
    public String key() {
        return descriptor.key();
    }

    /** Returns a file of the app's own jar. */
    public Optional<URL> file(String path) {
        return Optional.ofNullable(bundle.getEntry(path));
    }
}
