package com.atlassian.webresource.api.assembler;

/** (10) SLACK. */
public interface PageBuilderService {
    WebResourceAssembler assembler();
}
