package org.gilde.workbench.blueprint;

import com.atlassian.confluence.plugins.createcontent.api.contextproviders.AbstractBlueprintContextProvider;
import org.gilde.workbench.descriptor.ModuleElement;
import org.gilde.workbench.module.ModuleKind;
import org.gilde.workbench.module.RunningApp;

/** {@code <content-template>}: checked here, read by the blueprint that refers to it. */
public final class ContentTemplateModules implements ModuleKind {

    @Override
    public String type() {
        return "content-template";
    }

    @Override
    public Runnable enable(RunningApp app, ModuleElement module) {
        module.required("i18n-name-key");
        HomeTemplate.file(app, module);
        for (ModuleElement provider : module.children("context-provider")) {
            app.context().make(provider.required("class"), AbstractBlueprintContextProvider.class);
        }
        return () -> {};
    }
}
