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

/** The administrator's page of topics: which labels an activity stands for. */
@AdminOnly
public final class TopicsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/plugins/servlet/gilde/admin/topics";
    private static final Map<String, String> DONE =
            Map.of("added", "gilde.admin.rule.added", "removed", "gilde.admin.rule.removed");

    private final transient Screens screens;
    private final transient TopicsDesk desk;

    /** Called by the host. */
    public TopicsServlet(Screens screens, TopicsDesk desk) {
        this.screens = screens;
        this.desk = desk;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        screens.administer(request, response, call -> Optional.of(new Ruled(call)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private final class Ruled implements Screen {
        private final Call call;
        private final String address;

        Ruled(Call call) {
            this.call = call;
            this.address = call.base() + PATH;
        }

        @Override
        public Answer show() {
            return print(call.done(DONE), TopicsReply.NONE);
        }

        @Override
        public Answer submit() {
            TopicsReply reply = desk.submit(call.fields(), call.phrases());
            return reply.done()
                    .map(word -> Answer.to(address + "?done=" + word))
                    .orElseGet(() -> print(List.of(), reply));
        }

        @Override
        public Answer giveBack(Notice why) {
            return print(List.of(why), TopicsReply.NONE);
        }

        private Answer print(List<Notice> notices, TopicsReply reply) {
            return call.page(
                    "templates/gilde/admin-topics.vm",
                    desk.view(address, call.fields(), reply, call.phrases()),
                    notices,
                    "gilde-admin-styles");
        }
    }
}
