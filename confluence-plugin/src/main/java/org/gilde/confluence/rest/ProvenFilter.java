package org.gilde.confluence.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import org.gilde.confluence.screen.Guard;

/**
 * Refuses what is marked {@link Proven} to a browser outside of a secure administrator session. Programs that bring a
 * password or a token are let through: they prove who they are with every call, and the host refuses wrong ones.
 */
@Provider
@Proven
public final class ProvenFilter implements ContainerRequestFilter {
    private static final List<String> CREDENTIALS = List.of("basic ", "bearer ");

    private final Guard guard;
    private final HttpServletRequest call;

    /** Called by the host, which gives a request that stands for that of each call. */
    @Inject
    public ProvenFilter(Guard guard, @Context HttpServletRequest call) {
        this.guard = guard;
        this.call = call;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!bringsCredentials(request) && !guard.isProven(call)) {
            request.abortWith(Answers.refused(
                    Response.Status.UNAUTHORIZED,
                    "Confirm your password first: open a page of the administration. Programs log in with each call."));
        }
    }

    private static boolean bringsCredentials(ContainerRequestContext request) {
        String header = request.getHeaderString("Authorization");
        return header != null && CREDENTIALS.stream().anyMatch(header.toLowerCase(Locale.ROOT)::startsWith);
    }
}
