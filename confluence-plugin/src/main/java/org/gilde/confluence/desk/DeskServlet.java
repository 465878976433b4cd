package org.gilde.confluence.desk;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.macro.DeskAddress;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.screen.Notice;
import org.gilde.confluence.screen.Screen;
import org.gilde.confluence.screen.Screens;

/** The coordinator's desk: only those in charge of the community find it. */
@LicensedOnly
public final class DeskServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> DONE = Map.of(
            "week", "gilde.desk.said.week",
            "invited", "gilde.desk.said.invited",
            "written", "gilde.desk.said.written",
            "proposed", "gilde.merge.said.proposed",
            "withdrawn", "gilde.merge.said.withdrawn",
            "agreed", "gilde.merge.said.agreed");

    private final transient Screens screens;
    private final transient DeskForms forms;
    private final transient DeskPage page;

    /** Called by the host. */
    public DeskServlet(Screens screens, DeskForms forms, DeskPage page) {
        this.screens = screens;
        this.forms = forms;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        screens.answer(request, response, call -> page.mine(call.field("community"), call.caller())
                .map(community -> new Desk(community, call)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private final class Desk implements Screen {
        private final Community community;
        private final Call call;

        Desk(Community community, Call call) {
            this.community = community;
            this.call = call;
        }

        @Override
        public Answer show() {
            return print(call.done(DONE), DeskForms.Reply.NONE);
        }

        @Override
        public Answer submit() {
            DeskForms.Reply reply = community.closed().isPresent()
                    ? DeskForms.Reply.problem("gilde.care.closed")
                    : forms.submit(community.key(), call.caller(), call.fields(), call.phrases());
            if (!reply.done().isEmpty()) {
                return Answer.to(DeskAddress.of(call.base(), community.key()) + "&done=" + reply.done());
            }
            return print(reply.problem().isEmpty() ? List.of() : List.of(call.error(reply.problem())), reply);
        }

        @Override
        public Answer giveBack(Notice why) {
            return print(List.of(why), DeskForms.Reply.NONE);
        }

        private Answer print(List<Notice> notices, DeskForms.Reply reply) {
            return call.page(
                    "templates/gilde/desk.vm",
                    page.view(community, call, reply.people()),
                    notices,
                    "gilde-desk-styles");
        }
    }
}
