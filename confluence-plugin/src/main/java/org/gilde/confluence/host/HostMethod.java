package org.gilde.confluence.host;

import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.labels.LabelManager;
import com.atlassian.confluence.languages.LocaleManager;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Methods of the host whose parameter or return types differ between its versions, or were not seen for this one. Each is
 * looked up once, by its name and the arguments that it must take; a call in the class file would fail where one type differs.
 * Safe for use by several threads.
 */
public final class HostMethod {
    /** Whether a user may do something to a target. */
    public static final HostMethod HAS_PERMISSION = new HostMethod(
            "HAS_PERMISSION",
            () -> new Signature(
                    PermissionManager.class, "hasPermission", ConfluenceUser.class, Permission.class, Object.class));

    /** Whether a user may make something in a container. */
    public static final HostMethod HAS_CREATE_PERMISSION = new HostMethod(
            "HAS_CREATE_PERMISSION",
            () -> new Signature(
                    PermissionManager.class, "hasCreatePermission", ConfluenceUser.class, Object.class, Class.class));

    /** Puts a label on a page. */
    public static final HostMethod ADD_LABEL =
            new HostMethod("ADD_LABEL", () -> new Signature(LabelManager.class, "addLabel", Page.class, Label.class));

    /** The language that a user reads. */
    public static final HostMethod GET_LOCALE =
            new HostMethod("GET_LOCALE", () -> new Signature(LocaleManager.class, "getLocale", ConfluenceUser.class));

    /** Deletes a Space. */
    public static final HostMethod REMOVE_SPACE =
            new HostMethod("REMOVE_SPACE", () -> new Signature(SpaceManager.class, "removeSpace", Space.class));

    /**
     * What is looked for.
     *
     * @param owner the type that has it
     * @param arguments the types of what it is given; its parameters may be wider
     */
    public record Signature(Class<?> owner, String name, List<Class<?>> arguments) {
        private Signature(Class<?> owner, String name, Class<?>... arguments) {
            this(owner, name, List.of(arguments));
        }

        /** Finds it; of several the one that is not deprecated. */
        Optional<Method> find() {
            return Arrays.stream(owner.getMethods())
                    .filter(method -> method.getName().equals(name) && takes(method.getParameterTypes()))
                    .min(Comparator.comparing(method -> method.isAnnotationPresent(Deprecated.class)));
        }

        private boolean takes(Class<?>... parameters) {
            return parameters.length == arguments.size()
                    && IntStream.range(0, parameters.length)
                            .allMatch(at -> parameters[at].isAssignableFrom(arguments.get(at)));
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(HostMethod.class);

    private final String name;
    private final Supplier<Signature> wanted;
    private boolean looked;
    private @Nullable MethodHandle found;

    HostMethod(String name, Supplier<Signature> wanted) {
        this.name = name;
        this.wanted = wanted;
    }

    /** Returns all of them. */
    public static List<HostMethod> all() {
        return List.of(HAS_PERMISSION, HAS_CREATE_PERMISSION, ADD_LABEL, GET_LOCALE, REMOVE_SPACE);
    }

    /** Returns the name of its constant. */
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * Returns what is looked for.
     *
     * @throws LinkageError where the host lacks one of the types
     */
    public Signature signature() {
        return wanted.get();
    }

    /** Says whether this host has it. */
    public boolean isThere() {
        return handle().isPresent();
    }

    private synchronized Optional<MethodHandle> handle() {
        if (!looked) {
            found = look();
            looked = true;
        }
        return Optional.ofNullable(found);
    }

    private @Nullable MethodHandle look() {
        try {
            Method method = signature().find().orElseThrow(() -> new NoSuchMethodException(toString()));
            MethodHandle handle = MethodHandles.publicLookup().unreflect(method);
            return handle.asSpreader(Object[].class, handle.type().parameterCount())
                    .asType(java.lang.invoke.MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException | LinkageError e) {
            LOG.warn("This Confluence lacks a method that Gilde calls: {}", e.toString());
            return null;
        }
    }

    /**
     * Calls it.
     *
     * @return null where it returns nothing
     * @throws IllegalStateException where this host does not have it; whatever the host throws goes through
     */
    @SuppressWarnings(
            "checkstyle:IllegalCatch") // a method handle may throw anything; whatever is unchecked goes on as it is
    @Nullable
    Object call(Object target, @Nullable Object... arguments) {
        MethodHandle handle =
                handle().orElseThrow(() -> new IllegalStateException("This Confluence does not know " + this));
        @Nullable Object[] all = new @Nullable Object[arguments.length + 1];
        all[0] = target;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        try {
            return handle.invokeExact(all);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(this + " failed", e);
        }
    }
}
