package org.gilde.workbench.module;

import org.gilde.workbench.descriptor.ModuleElement;

/** One kind of module that a descriptor may name, such as {@code xhtml-macro}. */
public interface ModuleKind {

    /** Returns the element's name in the descriptor. */
    String type();

    /**
     * Brings a module to life.
     *
     * @return what takes it away again
     * @throws RuntimeException if it can't live; one bad module disables the whole app, as in Confluence
     */
    Runnable enable(RunningApp app, ModuleElement module);
}
