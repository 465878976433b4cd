package org.gilde.workbench.velocity;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.gilde.workbench.descriptor.DescriptorException;
import org.gilde.workbench.descriptor.ModuleElement;
import org.gilde.workbench.module.ModuleKind;
import org.gilde.workbench.module.RunningApp;
import org.osgi.framework.FrameworkUtil;

/**
 * {@code <velocity-allowlist>}: checked when the app is enabled. Only methods that exist, of the app's own classes, may
 * be listed. The list itself is read where templates are rendered.
 */
public final class VelocityAllowlistModules implements ModuleKind {

    static final String TYPE = "velocity-allowlist";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Runnable enable(RunningApp app, ModuleElement module) {
        module.children("method").forEach(method -> check(app, method.text().replaceAll("\\s", "")));
        return () -> {};
    }

    private static void check(RunningApp app, String listed) {
        int hash = listed.indexOf('#');
        if (hash < 1 || !listed.endsWith(")")) {
            throw new DescriptorException("Not of the form package.Type#method(package.Argument): " + listed);
        }
        Class<?> type = type(app, listed.substring(0, hash));
        if (!app.bundle().equals(FrameworkUtil.getBundle(type))) {
            throw new DescriptorException("Only methods of the app's own classes may be listed, not " + listed);
        }
        if (Stream.of(type.getMethods()).map(method -> signature(type, method)).noneMatch(listed::equals)) {
            throw new DescriptorException("There is no public method " + listed);
        }
    }

    private static String signature(Class<?> type, Method method) {
        return MethodList.signature(type, method);
    }

    private static Class<?> type(RunningApp app, String name) {
        try {
            return app.bundle().loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new DescriptorException("There is no class " + name + " in the app", e);
        }
    }
}
