package org.gilde.workbench.servlet;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.gilde.workbench.app.Wiki;
import org.gilde.workbench.descriptor.DescriptorException;
import org.gilde.workbench.descriptor.ModuleElement;
import org.gilde.workbench.http.Endpoint;
import org.gilde.workbench.http.LoginAddress;
import org.gilde.workbench.module.ModuleKind;
import org.gilde.workbench.module.RunningApp;

/** {@code <servlet>}: the servlets of all enabled apps, below {@code /plugins/servlet}. */
public final class ServletModules extends Endpoint implements ModuleKind {

    private final List<AppServlet> servlets = new CopyOnWriteArrayList<>();
    private final Supplier<Wiki> wiki;

    /** Asks the wiki who may enter, and has it decorate what the servlets write. */
    public ServletModules(Supplier<Wiki> wiki) {
        this.wiki = wiki;
    }

    @Override
    public String type() {
        return "servlet";
    }

    @Override
    public Runnable enable(RunningApp app, ModuleElement module) {
        if (module.children("url-pattern").isEmpty()) {
            throw new DescriptorException("A <servlet> needs an <url-pattern>");
        }
        AppServlet servlet = AppServlet.start(app, module, context());
        servlets.add(servlet);
        return () -> {
            servlets.remove(servlet);
            servlet.stop();
        };
    }

    @Override
    protected void serve(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        Optional<AppServlet> servlet = servlets.stream()
                .filter(candidate -> candidate.reach(path) > 0)
                .max(Comparator.comparingInt(candidate -> candidate.reach(path)));
        if (servlet.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (servlet.get().access(request.getMethod()).admits(wiki.get().authentication())) {
            serve(servlet.get(), path, request, response);
        } else if (AuthenticatedUserThreadLocal.get() == null) {
            response.sendRedirect(LoginAddress.backTo(request));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void serve(AppServlet servlet, String path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Buffered buffered = new Buffered(response);
        servlet.service(path, request, buffered);
        buffered.send(html -> wiki.get().decorator().decorate(request, html));
    }
}
