package org.gilde.confluence.upkeep;

/**
 * Where the app runs.
 *
 * @param app its own version
 * @param confluence the version of Confluence
 * @param java the version of Java
 * @param node this node's name in the cluster; empty for a single node
 */
public record Environment(String app, String confluence, String java, String node) {}
