package org.gilde.workbench.page.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Which handler answers which address; beneath one address none answers unguarded. */
public final class Router {
    private final String guarded;
    private final UnaryOperator<Handler> guard;
    private final Map<String, Handler> exact = new HashMap<>();
    private final Map<String, Handler> beneath = new HashMap<>();
    private final Set<Handler> selfChecking = new HashSet<>();

    /**
     * Answers nothing yet.
     *
     * @param guarded an address: there and beneath it, whatever is added stands behind the guard
     * @param guard returns the same handler, for those that it lets through
     */
    public Router(String guarded, UnaryOperator<Handler> guard) {
        this.guarded = guarded;
        this.guard = guard;
    }

    /** Answers GET of an address. */
    public Router get(String path, Handler handler) {
        exact.put("GET " + path, behindGuard(path, handler));
        return this;
    }

    /** Answers GET of an address and everything beneath it. */
    public Router getBeneath(String path, Handler handler) {
        beneath.put("GET " + path, behindGuard(path, handler));
        return this;
    }

    /** Answers POST of an address, after the form's token was checked. */
    public Router post(String path, Handler handler) {
        exact.put("POST " + path, behindGuard(path, handler));
        return this;
    }

    /** Answers POST of an address; the handler checks the form's token, so that it can keep what was typed. */
    public Router postUnchecked(String path, Handler handler) {
        Handler checking = behindGuard(path, handler);
        selfChecking.add(checking);
        exact.put("POST " + path, checking);
        return this;
    }

    private Handler behindGuard(String path, Handler handler) {
        return path.equals(guarded) || path.startsWith(guarded + "/") ? guard.apply(handler) : handler;
    }

    Optional<Handler> find(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        Handler handler = exact.get(asked + " " + path);
        if (handler != null) {
            return Optional.of(handler);
        }
        return beneath.entrySet().stream()
                .filter(entry -> (asked + " " + path).startsWith(entry.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    boolean checksItself(Handler handler) {
        return selfChecking.contains(handler);
    }
}
