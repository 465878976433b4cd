package org.gilde.confluence.linkage;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the members of some name that a type has and an app can link to.
 *
 * @param descriptor as the JVM writes it
 */
record Shape(String descriptor, boolean isStatic) {
    /** What the JVM calls every constructor. */
    static final String CONSTRUCTOR = "<init>";

    /** Returns all of the call's name in the owner and above it. */
    static Set<Shape> of(HostCall call, Class<?> owner) {
        Stream<Shape> found;
        if (CONSTRUCTOR.equals(call.name())) {
            found = Stream.of(owner.getDeclaredConstructors())
                    .filter(Shape::isVisible)
                    .map(Shape::of);
        } else {
            Stream<Class<?>> places = lineage(owner).stream();
            found = call.isMethod()
                    ? places.flatMap(place -> methods(place, call.name()))
                    : places.flatMap(place -> fields(place, call.name()));
        }
        return found.collect(Collectors.toSet());
    }

    private static Stream<Shape> methods(Class<?> place, String name) {
        return Stream.of(place.getDeclaredMethods())
                .filter(one -> one.getName().equals(name) && isVisible(one))
                .map(Shape::of);
    }

    private static Stream<Shape> fields(Class<?> place, String name) {
        return Stream.of(place.getDeclaredFields())
                .filter(one -> one.getName().equals(name) && isVisible(one))
                .map(Shape::of);
    }

    private static boolean isVisible(Member member) {
        return Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers());
    }

    private static Shape of(Field field) {
        return new Shape(field.getType().descriptorString(), Modifier.isStatic(field.getModifiers()));
    }

    private static Shape of(Method method) {
        MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
        return new Shape(type.toMethodDescriptorString(), Modifier.isStatic(method.getModifiers()));
    }

    private static Shape of(Constructor<?> constructor) {
        MethodType type = MethodType.methodType(void.class, constructor.getParameterTypes());
        return new Shape(type.toMethodDescriptorString(), false);
    }

    /** Returns the type and all that it extends or implements; for an interface what every object has as well. */
    private static Set<Class<?>> lineage(Class<?> owner) {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(owner, found);
        found.add(Object.class);
        return found;
    }

    private static void collect(Class<?> type, Set<Class<?>> found) {
        if (found.add(type)) {
            Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                    .forEach(above -> collect(above, found));
        }
    }
}
