package org.gilde.workbench.event;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls each registered listener's {@code @EventListener} methods on the publisher's thread. One listener's failure
 * reaches neither the publisher nor the other listeners, as in Confluence.
 */
public final class AnnotatedEvents implements EventPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(AnnotatedEvents.class);

    private final List<Registered> listeners = new CopyOnWriteArrayList<>();

    private record Registered(Object listener, List<Method> methods) {}

    @Override
    public void register(Object listener) {
        List<Method> methods = Stream.of(listener.getClass().getMethods())
                .filter(method -> method.isAnnotationPresent(EventListener.class))
                .toList();
        if (methods.isEmpty()) {
            throw new IllegalArgumentException(listener.getClass().getName() + " has no public @EventListener method");
        }
        methods.forEach(AnnotatedEvents::check);
        listeners.add(new Registered(listener, methods));
    }

    private static void check(Method method) {
        if (method.getParameterCount() != 1 || Modifier.isStatic(method.getModifiers())) {
            throw new IllegalArgumentException("@EventListener " + method + " must take one event");
        }
        // The class itself may be package-private.
        method.setAccessible(true);
    }

    @Override
    public void unregister(Object listener) {
        listeners.removeIf(registered -> registered.listener() == listener);
    }

    @Override
    public void publish(Object event) {
        for (Registered registered : listeners) {
            for (Method method : registered.methods()) {
                if (method.getParameterTypes()[0].isInstance(event)) {
                    call(method, registered.listener(), event);
                }
            }
        }
    }

    private static void call(Method method, Object listener, Object event) {
        try {
            method.invoke(listener, event);
        } catch (InvocationTargetException | IllegalAccessException e) {
            LOG.error("{} failed on {}", method, event.getClass().getName(), e);
        }
    }
}
