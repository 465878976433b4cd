package org.gilde.confluence.learning;

import java.util.ArrayList;
import java.util.List;

/** All orders of a few things. */
final class Orders {
    private Orders() {}

    static <T> List<List<T>> of(List<T> things) {
        if (things.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> orders = new ArrayList<>();
        for (int first = 0; first < things.size(); first++) {
            List<T> others = new ArrayList<>(things);
            T chosen = others.remove(first);
            for (List<T> rest : of(others)) {
                List<T> order = new ArrayList<>(List.of(chosen));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }
}
