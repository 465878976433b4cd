package org.gilde.confluence.admin;

import com.atlassian.annotations.security.AdminOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.admin.PeoplePage.Parts;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.screen.Notice;
import org.gilde.confluence.screen.Screen;
import org.gilde.confluence.screen.Screens;
import org.gilde.confluence.text.Phrases;

/** The administrator's screen <em>Who is it?</em>. */
@AdminOnly
public final class PeopleServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/plugins/servlet/gilde/admin/people";

    private final transient Screens screens;
    private final transient PeopleForm form;
    private final transient PeoplePage page;

    /** Called by the host. */
    public PeopleServlet(Screens screens, PeopleForm form, PeoplePage page) {
        this.screens = screens;
        this.form = form;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
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
            List<Notice> done = done(call.field("done"), number("number"), call.phrases()).stream()
                    .map(Notice::success)
                    .toList();
            return print(done, form.fresh());
        }

        private Optional<String> done(String word, int events, Phrases phrases) {
            return switch (word) {
                case "applied" -> Optional.of(phrases.count("gilde.whois.done.applied", events));
                case "decided" -> Optional.of(phrases.count("gilde.whois.done.decided", events));
                case "dropped" -> Optional.of(phrases.count("gilde.whois.done.dropped", events));
                case "undone" -> Optional.of(phrases.count("gilde.whois.done.undone", events));
                case "leavers" -> Optional.of(phrases.get("gilde.whois.leavers.done"));
                default -> Optional.empty();
            };
        }

        @Override
        public Answer submit() {
            PeopleState state = form.submit(call.fields(), call.person());
            return state.done().isEmpty()
                    ? print(notices(state), state)
                    : Answer.to(call.base() + PATH + "?done=" + state.done() + "&number=" + state.number());
        }

        private List<Notice> notices(PeopleState state) {
            List<Notice> notices = new ArrayList<>();
            if (!state.wrong().isEmpty()) {
                notices.add(call.error(state.wrong()));
            }
            state.stranger()
                    .ifPresent(name ->
                            notices.add(Notice.error(call.phrases().fill("gilde.admin.account.problem", name))));
            return notices;
        }

        @Override
        public Answer giveBack(Notice why) {
            return print(List.of(why), form.fresh());
        }

        private Answer print(List<Notice> notices, PeopleState state) {
            Parts parts = new Parts(number("waiting"), number("several"), number("history"));
            return call.page(
                    "templates/gilde/admin-people.vm",
                    page.view(call.phrases(), call.base() + PATH, state, parts),
                    notices,
                    "gilde-admin-styles");
        }

        private int number(String field) {
            String text = call.field(field);
            return text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : 0;
        }
    }
}
