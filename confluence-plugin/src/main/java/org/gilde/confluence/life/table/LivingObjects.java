package org.gilde.confluence.life.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.gilde.confluence.life.Life;

/** The Active Objects of all features: the host's, while the app is on. */
public final class LivingObjects {
    private LivingObjects() {}

    /** Returns those that refuse every call while the app is off. */
    public static ActiveObjects of(ActiveObjects objects, Life life) {
        return (ActiveObjects) Proxy.newProxyInstance(
                LivingObjects.class.getClassLoader(),
                new Class<?>[] {ActiveObjects.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("executeInTransaction")) {
                        life.beforeWriting();
                    } else if (method.getDeclaringClass() != Object.class) {
                        life.beforeReading();
                    }
                    try {
                        return method.invoke(objects, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
