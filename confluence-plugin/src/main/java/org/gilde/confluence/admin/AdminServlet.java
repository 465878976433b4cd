package org.gilde.confluence.admin;

import com.atlassian.annotations.security.AdminOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.screen.Notice;
import org.gilde.confluence.screen.Screen;
import org.gilde.confluence.screen.Screens;

/** The administrator's page. */
@AdminOnly
public final class AdminServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/plugins/servlet/gilde/admin";
    private static final Map<String, String> SAVED = Map.of("saved", "gilde.admin.saved");

    private final transient Screens screens;
    private final transient AdminForms forms;
    private final transient AdminPage page;
    private final transient ConnectionDesk connection;

    /** Called by the host. */
    public AdminServlet(Screens screens, AdminForms forms, AdminPage page, ConnectionDesk connection) {
        this.screens = screens;
        this.forms = forms;
        this.page = page;
        this.connection = connection;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        screens.administer(request, response, call -> Optional.of(new Settled(call)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private final class Settled implements Screen {
        private final Call call;
        private final String address;

        Settled(Call call) {
            this.call = call;
            this.address = call.base() + PATH;
        }

        @Override
        public Answer show() {
            List<Notice> notices = new ArrayList<>(call.done(ConnectionDesk.DONE));
            notices.addAll(call.done(SAVED));
            return print(notices, Reply.none(), ConnectionReply.NONE);
        }

        @Override
        public Answer submit() {
            ConnectionReply about = connection.submit(call.fields(), call.phrases());
            if (!about.equals(ConnectionReply.NONE)) {
                return about.done()
                        .map(word -> Answer.to(address + "?done=" + word))
                        .orElseGet(() ->
                                print(about.problem().stream().map(call::error).toList(), Reply.none(), about));
            }
            Reply reply = forms.submit(call.fields(), call.phrases());
            return reply.saved() ? Answer.to(address + "?done=saved") : print(List.of(), reply, ConnectionReply.NONE);
        }

        @Override
        public Answer giveBack(Notice why) {
            return print(List.of(why), Reply.none(), ConnectionReply.NONE);
        }

        private Answer print(List<Notice> notices, Reply reply, ConnectionReply about) {
            ConnectionView seen = connection.view(about, call.phrases());
            return call.page(
                    "templates/gilde/admin.vm",
                    page.view(call.phrases(), address, reply, seen),
                    notices,
                    "gilde-admin-styles");
        }
    }
}
