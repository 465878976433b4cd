package org.gilde.confluence.admin;

import com.atlassian.annotations.security.AdminOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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

    private final transient Screens screens;
    private final transient AdminForms forms;
    private final transient AdminPage page;

    /** Called by the host. */
    public AdminServlet(Screens screens, AdminForms forms, AdminPage page) {
        this.screens = screens;
        this.forms = forms;
        this.page = page;
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
            String number = call.field("number");
            long count = number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0;
            return print(
                    Done.of(call.field("done")).stream()
                            .map(done -> Notice.success(done.text(call.phrases(), count)))
                            .toList(),
                    Reply.none());
        }

        @Override
        public Answer submit() {
            Reply reply = forms.submit(call.fields(), call.phrases());
            return reply.done()
                    .map(done -> Answer.to(address + "?done=" + done.word() + "&number=" + reply.number()))
                    .orElseGet(() -> print(List.of(), reply));
        }

        @Override
        public Answer giveBack(Notice why) {
            return print(List.of(why), Reply.none());
        }

        private Answer print(List<Notice> notices, Reply reply) {
            return call.page(
                    "templates/admin.vm", page.view(call.phrases(), address, reply), notices, "gilde-admin-styles");
        }
    }
}
