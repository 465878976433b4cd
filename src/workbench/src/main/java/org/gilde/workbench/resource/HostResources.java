package org.gilde.workbench.resource;

import java.util.Set;

/**
 * The web-resources that the host itself offers. Those of AUI are on every page of the workbench already, so that
 * requiring one adds nothing. Names seen in apps that run on Confluence 10.
 */
final class HostResources {

    private static final Set<String> OFFERED = Set.of(
            "com.atlassian.auiplugin:ajs",
            "com.atlassian.auiplugin:aui-core",
            "com.atlassian.auiplugin:aui-select2",
            "com.atlassian.auiplugin:aui-flag",
            "com.atlassian.auiplugin:aui-message",
            "com.atlassian.auiplugin:aui-dropdown2",
            "com.atlassian.auiplugin:aui-inline-dialog2",
            "com.atlassian.auiplugin:dialog2",
            "com.atlassian.auiplugin:aui-spinner");

    private HostResources() {}

    static boolean offers(String completeKey) {
        return OFFERED.contains(completeKey);
    }
}
