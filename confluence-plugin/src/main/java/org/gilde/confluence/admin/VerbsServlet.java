package org.gilde.confluence.admin;

import com.atlassian.annotations.security.AdminOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.admin.VerbsDesk.Reply;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.screen.Notice;
import org.gilde.confluence.screen.Screen;
import org.gilde.confluence.screen.Screens;

/** The administrator's page of verbs: what each does to an item. */
@AdminOnly
public final class VerbsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/plugins/servlet/gilde/admin/verbs";
    private static final Reply NOTHING = new Reply(false, Optional.empty(), List.of());

    private final transient Screens screens;
    private final transient VerbsDesk desk;

    /** Called by the host. */
    public VerbsServlet(Screens screens, VerbsDesk desk) {
        this.screens = screens;
        this.desk = desk;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        screens.administer(request, response, call -> Optional.of(new Meant(call)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private final class Meant implements Screen {
        private final Call call;
        private final String address;

        Meant(Call call) {
            this.call = call;
            this.address = call.base() + PATH;
        }

        @Override
        public Answer show() {
            return print(call.done(Map.of("changed", "gilde.verbs.done")), NOTHING);
        }

        @Override
        public Answer submit() {
            Reply reply = desk.submit(call.fields());
            return reply.done() ? Answer.to(address + "?done=changed") : print(List.of(), reply);
        }

        @Override
        public Answer giveBack(Notice why) {
            return print(List.of(why), NOTHING);
        }

        private Answer print(List<Notice> notices, Reply reply) {
            return call.page(
                    "templates/gilde/admin-verbs.vm",
                    desk.view(address, call.fields(), reply, call.phrases()),
                    notices,
                    "gilde-admin-styles");
        }
    }
}
