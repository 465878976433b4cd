package org.gilde.confluence.table;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.Query;
import net.java.ao.schema.StringLength;

/** Refuses what a database that Confluence supports would: of every query of every test. */
final class QueryRules {
    /** Oracle's for a list. */
    private static final int MOST_VALUES = 1000;

    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Map<Class<?>, Set<String>> UNLIMITED = new ConcurrentHashMap<>();

    private QueryRules() {}

    /** Refuses a call that asks by an unlimited text, orders by one, or lists too many values. */
    static void check(Object[] arguments) {
        Optional<Class<?>> row = Arrays.stream(arguments == null ? new Object[0] : arguments)
                .filter(Class.class::isInstance)
                .<Class<?>>map(type -> (Class<?>) type)
                .findFirst();
        if (row.isPresent()) {
            Arrays.stream(arguments).flatMap(QueryRules::texts).forEach(text -> check(row.get(), text));
        }
    }

    private static Stream<String> texts(Object argument) {
        if (argument instanceof Query query) {
            return Stream.of(query.getWhereClause(), query.getOrderClause()).filter(Objects::nonNull);
        }
        return argument instanceof String text ? Stream.of(text) : Stream.empty();
    }

    private static void check(Class<?> row, String text) {
        long values = text.chars().filter(letter -> letter == '?').count();
        if (values > MOST_VALUES) {
            throw new IllegalStateException("Oracle takes no list of " + values + " values");
        }
        Set<String> unlimited = UNLIMITED.computeIfAbsent(row, QueryRules::unlimited);
        List<String> asked = WORD.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(unlimited::contains)
                .toList();
        if (!asked.isEmpty()) {
            throw new IllegalStateException(
                    "Oracle finds and orders nothing by unlimited texts: " + asked + " of " + row);
        }
    }

    private static Set<String> unlimited(Class<?> row) {
        return Arrays.stream(row.getMethods())
                .filter(QueryRules::isUnlimited)
                .map(TestObjects.NAMES.getFieldNameConverter()::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isUnlimited(Method method) {
        StringLength length = method.getAnnotation(StringLength.class);
        return length != null && length.value() == StringLength.UNLIMITED;
    }
}
