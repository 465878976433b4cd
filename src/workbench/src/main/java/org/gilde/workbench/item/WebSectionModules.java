package org.gilde.workbench.item;

import org.gilde.workbench.descriptor.ModuleElement;
import org.gilde.workbench.module.ModuleKind;
import org.gilde.workbench.module.RunningApp;

/** {@code <web-section>}: checked only, because the workbench's menus have no headings between their entries. */
public final class WebSectionModules implements ModuleKind {

    @Override
    public String type() {
        return "web-section";
    }

    @Override
    public Runnable enable(RunningApp app, ModuleElement module) {
        module.required("location");
        Conditions.of(app, module);
        return () -> {};
    }
}
