package org.gilde.confluence.transaction;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** Makes ports die or fail at any call that changes something. */
public final class Mortality {
    private static final Set<String> ASKING = Set.of(
            "find",
            "all",
            "exists",
            "mayCreate",
            "of",
            "hold",
            "placed",
            "among",
            "count",
            "counts",
            "inCharge",
            "listed",
            "led",
            "communities",
            "under",
            "isTaken",
            "free",
            "home",
            "title",
            "to",
            "merged");

    private int calls;
    private int dieAt;
    private boolean afterwards;
    private String failing = "";

    /** The process that runs it is killed. */
    public static final class KilledError extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Dies at that call that changes something, right before it or right after. */
    public void dieAt(int call, boolean after) {
        calls = 0;
        dieAt = call;
        afterwards = after;
    }

    /** Lives on. */
    public void live() {
        dieAt = 0;
        failing = "";
    }

    /** Has every call of that method fail. */
    public void fail(String method) {
        failing = method;
    }

    /** Returns how many calls changed something since the last death was planned. */
    public int calls() {
        return calls;
    }

    /** Returns the port, mortal. */
    public <T> T mortal(Class<T> port, T real) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    boolean changes = !ASKING.contains(method.getName());
                    int call = changes ? ++calls : 0;
                    if (failing.equals(method.getName())) {
                        throw new IllegalStateException("fails on purpose");
                    }
                    if (changes && call == dieAt && !afterwards) {
                        throw new KilledError();
                    }
                    Object answer;
                    try {
                        answer = method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (changes && call == dieAt) {
                        throw new KilledError();
                    }
                    return answer;
                }));
    }
}
