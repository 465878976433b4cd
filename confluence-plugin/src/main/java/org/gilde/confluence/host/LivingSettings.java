package org.gilde.confluence.host;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.gilde.confluence.life.Life;

/** The settings of all features: the host's, while the app is on, under keys that go when all data go. */
public final class LivingSettings {
    private LivingSettings() {}

    /** Returns those that refuse every call while the app is off, and to put what nobody would find again. */
    public static PluginSettingsFactory of(PluginSettingsFactory factory, Life life) {
        return proxy(PluginSettingsFactory.class, (method, arguments) -> {
            Object made = invoke(factory, method, arguments);
            return made instanceof PluginSettings settings ? guarded(settings, life) : made;
        });
    }

    private static PluginSettings guarded(PluginSettings settings, Life life) {
        return proxy(PluginSettings.class, (method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return invoke(settings, method, arguments);
            }
            if (method.getName().equals("get")) {
                life.beforeReading();
            } else {
                life.beforeWriting();
                mustBeKnown(String.valueOf(arguments[0]));
            }
            return invoke(settings, method, arguments);
        });
    }

    private static void mustBeKnown(String key) {
        if (!StoredKeys.all().contains(key)) {
            throw new IllegalStateException(key + " would stay when all data are removed: add it to StoredKeys");
        }
    }

    /** What a call of the host's services becomes. */
    private interface Calls {
        Object answer(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                LivingSettings.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> calls.answer(method, arguments)));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
