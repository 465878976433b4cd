package org.gilde.workbench.resource;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;

/** Lets apps require web-resources for the page that is being written. */
public final class PageBuilder implements PageBuilderService, WebResourceAssembler, RequiredResources {

    private final WebResourceModules modules;

    /** Collects into the modules' thread. */
    public PageBuilder(WebResourceModules modules) {
        this.modules = modules;
    }

    @Override
    public WebResourceAssembler assembler() {
        return this;
    }

    @Override
    public RequiredResources resources() {
        return this;
    }

    @Override
    public RequiredResources requireWebResource(String completeModuleKey) {
        modules.require(completeModuleKey);
        return this;
    }

    @Override
    public RequiredResources requireContext(String context) {
        modules.requireContext(context);
        return this;
    }
}
