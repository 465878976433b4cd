package org.gilde.confluence.admin;

import com.atlassian.annotations.security.AdminOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.screen.Notice;
import org.gilde.confluence.screen.Screen;
import org.gilde.confluence.screen.Screens;

/** Where administrators make links for people who leave. What these take along is shown to nobody here. */
@AdminOnly
public final class HandoverServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> DONE = Map.of("ended", "gilde.ticket.ended");

    private final transient Screens screens;
    private final transient HandoverDesk desk;

    /** Called by the host. */
    public HandoverServlet(Screens screens, HandoverDesk desk) {
        this.screens = screens;
        this.desk = desk;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        screens.administer(request, response, call -> Optional.of(new Asked(call)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private final class Asked implements Screen {
        private final Call call;

        Asked(Call call) {
            this.call = call;
        }

        @Override
        public Answer show() {
            return print(call.done(DONE), desk.view(call.phrases(), ""));
        }

        @Override
        public Answer submit() {
            return switch (call.field("do")) {
                case "give" -> give();
                case "end" -> {
                    desk.end(call.field("person"));
                    yield Answer.to(call.base() + HandoverDesk.PATH + "?done=ended");
                }
                default -> Answer.NOT_FOUND;
            };
        }

        private Answer give() {
            String user = call.field("user").strip();
            return desk.give(call.person(), user, call.phrases())
                    .map(view -> print(List.of(), view))
                    .orElseGet(() -> print(
                            List.of(Notice.error(call.phrases().fill("gilde.ticket.nobody", user))),
                            desk.view(call.phrases(), user)));
        }

        @Override
        public Answer giveBack(Notice why) {
            return print(List.of(why), desk.view(call.phrases(), call.field("user")));
        }

        private Answer print(List<Notice> notices, HandoverView view) {
            return call.page("templates/gilde/admin-handover.vm", view, notices, "gilde-admin-styles");
        }
    }
}
