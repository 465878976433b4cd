package org.gilde.workbench.spring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;
import org.springframework.beans.factory.BeanDefinitionStoreException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.beans.factory.xml.BeanDefinitionParser;
import org.springframework.beans.factory.xml.ParserContext;
import org.springframework.util.xml.DomUtils;
import org.w3c.dom.Element;

/** {@code <service ref interface>} or with {@code <interfaces>}: offers a bean of the app as an OSGi service. */
final class ServiceElement implements BeanDefinitionParser {

    private final Bundle bundle;

    ServiceElement(Bundle bundle) {
        this.bundle = bundle;
    }

    @Override
    public BeanDefinition parse(Element element, ParserContext parser) {
        RootBeanDefinition definition = definition(bundle, interfaces(element), element.getAttribute("ref"));
        parser.getReaderContext().registerWithGeneratedName(definition);
        return definition;
    }

    /** Returns what offers a bean under these interfaces. */
    static RootBeanDefinition definition(Bundle bundle, List<String> interfaces, String bean) {
        RootBeanDefinition definition = new RootBeanDefinition(Export.class);
        definition.getConstructorArgumentValues().addIndexedArgumentValue(0, bundle);
        definition.getConstructorArgumentValues().addIndexedArgumentValue(1, interfaces);
        definition.getConstructorArgumentValues().addIndexedArgumentValue(2, new RuntimeBeanReference(bean));
        return definition;
    }

    private static List<String> interfaces(Element element) {
        List<String> names = new ArrayList<>();
        if (element.hasAttribute("interface")) {
            names.add(element.getAttribute("interface"));
        }
        for (Element list : DomUtils.getChildElementsByTagName(element, "interfaces")) {
            for (Element value : DomUtils.getChildElements(list)) {
                names.add(value.getTextContent().strip());
            }
        }
        if (names.isEmpty() || !element.hasAttribute("ref")) {
            throw new BeanDefinitionStoreException("A <service> needs a ref, and an interface or <interfaces>");
        }
        return Collections.unmodifiableList(names);
    }

    /** One exported bean; it is withdrawn when the context closes. */
    static final class Export implements InitializingBean, DisposableBean {

        private final Bundle bundle;
        private final List<String> interfaces;
        private final Object service;
        private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

        Export(Bundle bundle, List<String> interfaces, Object service) {
            this.bundle = bundle;
            this.interfaces = interfaces;
            this.service = service;
        }

        @Override
        public void afterPropertiesSet() {
            registrations.add(
                    bundle.getBundleContext().registerService(interfaces.toArray(String[]::new), service, null));
        }

        @Override
        public void destroy() {
            registrations.forEach(ServiceRegistration::unregister);
            registrations.clear();
        }
    }
}
