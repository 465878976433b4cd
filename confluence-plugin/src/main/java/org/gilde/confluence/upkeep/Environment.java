package org.gilde.confluence.upkeep;

/**
 * Where the app runs.
 *
 * @param app its own version
 * @param confluence the version of Confluence
 * @param java the version of Java
 * @param node this node's name in the cluster; empty for a single node
 * @param database the kind of database; empty where it is not known
 */
public record Environment(String app, String confluence, String java, String node, String database) {}
