package org.gilde.confluence.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import net.java.ao.Entity;
import net.java.ao.Query;

/** Finds rows by many values at once. */
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
        List<Object> all = List.copyOf(values);
        List<R> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Object> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            String marks = String.join(",", Collections.nCopies(some.size(), "?"));
            List<Object> bound = new ArrayList<>(some);
            Collections.addAll(bound, parameters);
            Query query = Query.select().where(column + " IN (" + marks + ") AND " + criterion, bound.toArray());
            Collections.addAll(rows, objects.find(type, shape.apply(query)));
        }
        return rows;
    }
}
