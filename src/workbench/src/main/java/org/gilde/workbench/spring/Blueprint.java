package org.gilde.workbench.spring;

import java.util.Set;
import org.osgi.framework.Bundle;
import org.springframework.beans.factory.xml.NamespaceHandlerSupport;

/** The two elements of Gemini Blueprint that apps use: {@code reference} and {@code service}. */
final class Blueprint extends NamespaceHandlerSupport {

    static final Set<String> NAMESPACES = Set.of(
            "http://www.eclipse.org/gemini/blueprint/schema/blueprint", "http://www.springframework.org/schema/osgi");

    private final Bundle bundle;

    Blueprint(Bundle bundle) {
        this.bundle = bundle;
    }

    @Override
    public void init() {
        registerBeanDefinitionParser("reference", new ReferenceElement(bundle));
        registerBeanDefinitionParser("service", new ServiceElement(bundle));
    }
}
