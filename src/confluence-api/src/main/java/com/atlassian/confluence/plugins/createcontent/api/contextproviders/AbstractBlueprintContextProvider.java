package com.atlassian.confluence.plugins.createcontent.api.contextproviders;

/** LIKELY: seen in apps up to 8 (IDEA). */
public abstract class AbstractBlueprintContextProvider {
    protected abstract BlueprintContext updateBlueprintContext(BlueprintContext context);
}
