package org.gilde.workbench.rest;

import jakarta.inject.Inject;
import java.util.Optional;
import org.gilde.workbench.spring.AppContext;
import org.glassfish.hk2.api.DynamicConfiguration;
import org.glassfish.hk2.api.Injectee;
import org.glassfish.hk2.api.JustInTimeInjectionResolver;
import org.glassfish.hk2.api.ServiceLocator;
import org.glassfish.hk2.utilities.BuilderHelper;
import org.glassfish.hk2.utilities.ServiceLocatorUtilities;
import org.glassfish.jersey.internal.inject.AbstractBinder;

/** Feeds the constructors of REST resources from the app's Spring context. */
public final class SpringBeans implements JustInTimeInjectionResolver {

    private final ServiceLocator locator;
    private final AppContext context;

    /** Called by HK2. */
    @Inject
    public SpringBeans(ServiceLocator locator, AppContext context) {
        this.locator = locator;
        this.context = context;
    }

    @Override
    public boolean justInTimeResolution(Injectee wanted) {
        if (!(wanted.getRequiredType() instanceof Class<?> type) || type == AppContext.class) {
            return false;
        }
        Optional<?> bean = context.bean(type);
        bean.ifPresent(found -> offer(type, found));
        return bean.isPresent();
    }

    private void offer(Class<?> type, Object bean) {
        DynamicConfiguration configuration = ServiceLocatorUtilities.createDynamicConfiguration(locator);
        configuration.bind(BuilderHelper.createConstantDescriptor(bean, null, type));
        configuration.commit();
    }

    /** Makes the context and the resolver known to HK2. */
    static final class Binder extends AbstractBinder {

        private final AppContext context;

        Binder(AppContext context) {
            this.context = context;
        }

        @Override
        protected void configure() {
            bind(context).to(AppContext.class);
            bind(SpringBeans.class).to(JustInTimeInjectionResolver.class);
        }
    }
}
