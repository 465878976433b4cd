package org.gilde.confluence.gathering;

import com.atlassian.annotations.security.AdminOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.screen.Notice;
import org.gilde.confluence.screen.Screen;
import org.gilde.confluence.screen.Screens;

/** The administrator's page of cohorts. */
@AdminOnly
public final class ChoiceServlet extends HttpServlet {
    /** Where it is, within Confluence. */
    static final String PATH = "/plugins/servlet/gilde/admin/cohorts";

    private static final long serialVersionUID = 1L;

    private final transient Screens screens;
    private final transient ChoicePage page;

    /** Called by the host. */
    public ChoiceServlet(Screens screens, ChoicePage page) {
        this.screens = screens;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        screens.administer(request, response, call -> Optional.of(new Chosen(call)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private final class Chosen implements Screen {
        private final Call call;

        Chosen(Call call) {
            this.call = call;
        }

        @Override
        public Answer show() {
            return print(call.done(Map.of("yes", "gilde.cohort.done.changed")), "", name -> "");
        }

        @Override
        public Answer submit() {
            String problem = page.submit(call.fields());
            return problem.isEmpty()
                    ? Answer.to(call.base() + PATH + "?done=yes")
                    : print(List.of(call.error(problem)), problem, call.fields());
        }

        @Override
        public Answer giveBack(Notice why) {
            return print(List.of(why), "", call.fields());
        }

        private Answer print(List<Notice> notices, String problem, UnaryOperator<String> fields) {
            ChoiceView view = page.view(call.base(), problem, fields, call.phrases());
            return call.page("templates/gilde/cohort-choice.vm", view, notices, "gilde-admin-styles");
        }
    }
}
