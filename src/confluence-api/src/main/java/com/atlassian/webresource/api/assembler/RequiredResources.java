package com.atlassian.webresource.api.assembler;

/** (10) SLACK. */
public interface RequiredResources {
    RequiredResources requireWebResource(String completeModuleKey);

    RequiredResources requireContext(String context);
}
