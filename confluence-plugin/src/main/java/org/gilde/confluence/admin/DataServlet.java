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

/** The administrator's page of all data. It is there while the app is off, too. */
@AdminOnly
public final class DataServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/plugins/servlet/gilde/admin/data";
    private static final Map<String, String> DONE =
            Map.of("removed", "gilde.data.done.removed", "started", "gilde.data.done.started");

    private final transient Screens screens;
    private final transient DataDesk desk;

    /** Called by the host. */
    public DataServlet(Screens screens, DataDesk desk) {
        this.screens = screens;
        this.desk = desk;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        screens.administer(request, response, call -> Optional.of(new Data(call)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private final class Data implements Screen {
        private final Call call;
        private final String address;

        Data(Call call) {
            this.call = call;
            this.address = call.base() + PATH;
        }

        @Override
        public Answer show() {
            return print(call.done(DONE), "");
        }

        @Override
        public Answer submit() {
            DataDesk.Outcome outcome =
                    switch (call.field("do")) {
                        case "remove" -> desk.remove(call.field("confirm"), call.phrases());
                        case "start" -> desk.start(call.phrases());
                        default -> new DataDesk.Outcome("", Optional.empty());
                    };
            return outcome.done()
                    .map(word -> Answer.to(address + "?done=" + word))
                    .orElseGet(() -> print(List.of(), outcome.problem()));
        }

        @Override
        public Answer giveBack(Notice why) {
            return print(List.of(why), "");
        }

        private Answer print(List<Notice> notices, String problem) {
            return call.page(
                    "templates/gilde/admin-data.vm",
                    desk.view(address, problem, !call.field("count").isEmpty(), call.phrases()),
                    notices,
                    "gilde-admin-styles");
        }
    }
}
