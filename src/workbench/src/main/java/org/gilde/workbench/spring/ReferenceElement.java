package org.gilde.workbench.spring;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.BeanDefinitionStoreException;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.beans.factory.xml.BeanDefinitionParser;
import org.springframework.beans.factory.xml.ParserContext;
import org.w3c.dom.Element;

/**
 * {@code <reference id interface [filter] [availability="optional"]>}: a bean that is a service of the host or of
 * another app. A mandatory one that is absent fails the context at once, in words; Gemini would wait first.
 */
final class ReferenceElement implements BeanDefinitionParser {

    private final Bundle bundle;

    ReferenceElement(Bundle bundle) {
        this.bundle = bundle;
    }

    /** What one element asks for. */
    private record Wanted(String id, String type, String filter, boolean optional) {
        static Wanted of(Element element) {
            return new Wanted(
                    element.getAttribute("id"),
                    element.getAttribute("interface"),
                    element.getAttribute("filter"),
                    element.getAttribute("availability").equals("optional")
                            || element.getAttribute("cardinality").startsWith("0"));
        }
    }

    @Override
    public BeanDefinition parse(Element element, ParserContext parser) {
        Wanted wanted = Wanted.of(element);
        RootBeanDefinition definition = definition(wanted);
        parser.getRegistry().registerBeanDefinition(name(wanted, parser, definition), definition);
        return definition;
    }

    /** Registers a mandatory reference to any service of that interface, as {@code <reference id interface>} does. */
    void register(String id, String type, BeanDefinitionRegistry registry) {
        registry.registerBeanDefinition(id, definition(new Wanted(id, type, "", false)));
    }

    private RootBeanDefinition definition(Wanted wanted) {
        Class<?> type = type(wanted);
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setTargetType(type);
        definition.setInstanceSupplier(() -> service(wanted, type));
        // As in Gemini: an absent service is found at start, not when the first page needs it.
        definition.setLazyInit(false);
        return definition;
    }

    private static String name(Wanted wanted, ParserContext parser, BeanDefinition definition) {
        return wanted.id().isEmpty() ? parser.getReaderContext().generateBeanName(definition) : wanted.id();
    }

    private Class<?> type(Wanted wanted) {
        try {
            return bundle.loadClass(wanted.type());
        } catch (ClassNotFoundException e) {
            throw new BeanDefinitionStoreException(
                    "The reference " + wanted.id() + " names " + wanted.type()
                            + ", whose package the app does not import, or Confluence does not have it",
                    e);
        }
    }

    private Object service(Wanted wanted, Class<?> type) {
        BundleContext services = bundle.getBundleContext();
        ServiceReference<?> found = find(services, wanted);
        if (found != null) {
            return onlyAs(type, services.getService(found));
        }
        if (wanted.optional()) {
            return absent(wanted, type);
        }
        throw new BeanCreationException(
                wanted.id(), "The service " + wanted.type() + " (reference " + wanted.id() + ") is not offered");
    }

    /** As with Gemini, the app gets a proxy of the interface it named: what else the service can do is not its business. */
    private static Object onlyAs(Class<?> type, Object service) {
        if (!type.isInterface()) {
            return service;
        }
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals("equals") && method.getDeclaringClass() == Object.class) {
                return proxy == arguments[0];
            }
            try {
                return method.invoke(service, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static @Nullable ServiceReference<?> find(BundleContext services, Wanted wanted) {
        if (wanted.filter().isEmpty()) {
            return services.getServiceReference(wanted.type());
        }
        try {
            ServiceReference<?>[] all = services.getServiceReferences(wanted.type(), wanted.filter());
            return all == null ? null : all[0];
        } catch (InvalidSyntaxException e) {
            throw new BeanCreationException(wanted.id(), "The filter can't be read: " + wanted.filter(), e);
        }
    }

    /** Stands in for an optional service that nobody offers: every call says so. */
    private static Object absent(Wanted wanted, Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class && method.getName().equals("toString")) {
                return "absent " + wanted.type();
            }
            throw new IllegalStateException("The optional service " + wanted.type() + " is not offered");
        });
    }
}
