package org.gilde.confluence.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.java.ao.Entity;
import net.java.ao.Query;

/** Finds, makes and deletes many rows at once. */
public final class Rows {
    private static final int AT_ONCE = 500;

    private Rows() {}

    /** Returns the rows whose column has one of these values. */
    public static <R extends Entity> List<R> in(
            ActiveObjects objects, Class<R> type, String column, Collection<?> values) {
        return in(objects, type, column, values, query -> query, "ID > ?", 0);
    }

    /**
     * Returns the rows whose column has one of these values and that meet a further criterion.
     *
     * @param shape orders and limits each query; there is one for every {@value #AT_ONCE} values
     */
    public static <R extends Entity> List<R> in(
            ActiveObjects objects,
            Class<R> type,
            String column,
            Collection<?> values,
            UnaryOperator<Query> shape,
            String criterion,
            Object... parameters) {
        List<R> rows = new ArrayList<>();
        for (List<Object> some : portions(values)) {
            List<Object> bound = new ArrayList<>(some);
            Collections.addAll(bound, parameters);
            Query query = Query.select().where(among(column, some) + " AND " + criterion, bound.toArray());
            Collections.addAll(rows, objects.find(type, shape.apply(query)));
        }
        return rows;
    }

    /** Returns which of these values the column has in some row. Reads nothing else of the rows. */
    public static <R extends Entity> Set<String> keys(
            ActiveObjects objects,
            Class<R> type,
            String column,
            Collection<String> values,
            Function<R, String> reading) {
        Set<String> there = new HashSet<>();
        for (List<Object> some : portions(values)) {
            Query query = Query.select("ID, " + column).where(among(column, some), some.toArray());
            objects.stream(type, query, row -> there.add(reading.apply(row)));
        }
        return there;
    }

    /** Returns how many rows have one of these values in the column. */
    public static <R extends Entity> int count(
            ActiveObjects objects, Class<R> type, String column, Collection<?> values) {
        int count = 0;
        for (List<Object> some : portions(values)) {
            count += objects.count(type, among(column, some), some.toArray());
        }
        return count;
    }

    /** Deletes the rows whose column has one of these values. */
    public static <R extends Entity> void delete(
            ActiveObjects objects, Class<R> type, String column, Collection<?> values) {
        for (List<Object> some : portions(values)) {
            objects.deleteWithSQL(type, among(column, some), some.toArray());
        }
    }

    /**
     * Makes rows of these values by column. Rows with the same columns take one statement where this Confluence's Active
     * Objects make many rows at once; otherwise each row takes one.
     */
    public static <R extends Entity> void create(ActiveObjects objects, Class<R> type, List<Map<String, Object>> rows) {
        rows.stream()
                .collect(Collectors.groupingBy(Map::keySet, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(alike -> createAlike(objects, type, alike));
    }

    private static <R extends Entity> void createAlike(
            ActiveObjects objects, Class<R> type, List<Map<String, Object>> rows) {
        if (!AtOnce.create(objects, type, rows)) {
            rows.forEach(row -> objects.create(type, row));
        }
    }

    private static String among(String column, List<Object> values) {
        return column + " IN (" + String.join(",", Collections.nCopies(values.size(), "?")) + ")";
    }

    private static List<List<Object>> portions(Collection<?> values) {
        List<Object> all = List.copyOf(values);
        List<List<Object>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            portions.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return portions;
    }
}
