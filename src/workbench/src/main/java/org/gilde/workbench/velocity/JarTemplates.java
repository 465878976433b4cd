package org.gilde.workbench.velocity;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;
import org.apache.velocity.util.ExtProperties;
import org.osgi.framework.Bundle;

/** Finds templates in the app's own jar and nowhere else. */
final class JarTemplates extends ResourceLoader {

    private final Bundle app;

    JarTemplates(Bundle app) {
        this.app = app;
    }

    @Override
    public void init(ExtProperties configuration) {
        // Nothing to configure: the jar is known.
    }

    @Override
    public Reader getResourceReader(String name, String encoding) {
        URL entry = app.getEntry(name);
        if (entry == null) {
            throw new ResourceNotFoundException("The template " + name + " is not in the jar");
        }
        try {
            return new InputStreamReader(entry.openStream(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ResourceNotFoundException("The template " + name + " can't be read", e);
        }
    }

    @Override
    public boolean isSourceModified(Resource resource) {
        return false;
    }

    @Override
    public long getLastModified(Resource resource) {
        return 0;
    }
}
