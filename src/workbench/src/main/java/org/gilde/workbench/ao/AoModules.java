package org.gilde.workbench.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.gilde.workbench.descriptor.DescriptorException;
import org.gilde.workbench.descriptor.ModuleElement;
import org.gilde.workbench.module.ModuleKind;
import org.gilde.workbench.module.RunningApp;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** {@code <ao>}: makes the tables when the app is enabled, so that a bad entity is found then. */
public final class AoModules implements ModuleKind {

    static final String TYPE = "ao";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Runnable enable(RunningApp app, ModuleElement module) {
        if (!module.children("upgradeTask").isEmpty()) {
            throw new DescriptorException("The workbench does not stand in for upgrade tasks of Active Objects");
        }
        BundleContext services = app.bundle().getBundleContext();
        ServiceReference<ActiveObjects> reference = services.getServiceReference(ActiveObjects.class);
        ActiveObjects tables = services.getService(reference);
        tables.flushAll();
        return () -> services.ungetService(reference);
    }
}
