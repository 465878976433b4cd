package org.gilde.workbench.app;

/**
 * One service that the host offers to apps as an OSGi service, under one interface of Confluence's API.
 *
 * @param type the interface apps ask for
 * @param instance what answers; it throws {@link UnsupportedOperationException} for every method it does not stand in for
 */
public record HostService<T>(Class<T> type, T instance) {}
