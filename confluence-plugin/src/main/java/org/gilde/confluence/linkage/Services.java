package org.gilde.confluence.linkage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Services of the host that only some features need. Each is looked for when it is called: it may come later than the app,
 * and one that never comes is in nobody's way but these features'.
 */
public final class Services {
    private final Offers offers;

    /** Finds them there. */
    public Services(Offers offers) {
        this.offers = offers;
    }

    /** Says whether it is offered now. */
    public boolean has(String type) {
        return offers.find(type).isPresent();
    }

    /**
     * Returns a service that is there when it is called, or throws {@link NotOfferedException} then.
     *
     * @param type an interface
     */
    public <T> T of(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                Services.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object service =
                            offers.find(type.getName()).orElseThrow(() -> new NotOfferedException(type.getName()));
                    try {
                        return method.invoke(service, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
