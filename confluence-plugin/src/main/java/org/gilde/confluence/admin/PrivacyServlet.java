package org.gilde.confluence.admin;

import com.atlassian.annotations.security.AdminOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.contribution.OrganizationChoice;
import org.gilde.confluence.privacy.PrivacyLevel;
import org.gilde.confluence.privacy.PrivacyLevels;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.screen.Notice;
import org.gilde.confluence.screen.Screen;
import org.gilde.confluence.screen.Screens;

/** The page on which an administrator chooses for the organization, and sees what is kept and what is being erased. */
@AdminOnly
public final class PrivacyServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/plugins/servlet/gilde/admin/privacy";
    private static final Map<String, String> DONE = Map.of(
            "strict",
            "gilde.level.done.strict",
            "community",
            "gilde.level.done.community",
            "retried",
            "gilde.privacy.retried",
            "raised",
            "gilde.privacy.floor.raised",
            "contributions-on",
            "gilde.contributions.done.on",
            "contributions-off",
            "gilde.contributions.done.off");

    private final transient Screens screens;
    private final transient PrivacyLevels levels;
    private final transient OrganizationChoice contributions;
    private final transient UpkeepPage page;

    /** Called by the host. */
    public PrivacyServlet(Screens screens, PrivacyLevels levels, OrganizationChoice contributions, UpkeepPage page) {
        this.screens = screens;
        this.levels = levels;
        this.contributions = contributions;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        screens.administer(request, response, call -> Optional.of(new Choosing(call)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private final class Choosing implements Screen {
        private final Call call;
        private final String address;

        Choosing(Call call) {
            this.call = call;
            this.address = call.base() + PATH;
        }

        @Override
        public Answer show() {
            return print(call.done(DONE), "");
        }

        @Override
        public Answer submit() {
            if ("retry".equals(call.field("do"))) {
                page.retry();
                return Answer.to(address + "?done=retried");
            }
            if ("raise".equals(call.field("do"))) {
                String problem = page.raise(call);
                return problem.isEmpty()
                        ? Answer.to(address + "?done=raised")
                        : print(List.of(Notice.error(problem)), problem);
            }
            if ("contributions".equals(call.field("do"))) {
                return choose(call.field("contributions"));
            }
            Optional<PrivacyLevel> level = PrivacyLevel.of(call.field("level"));
            if (level.isEmpty()) {
                return print(List.of(call.error("gilde.level.none")), "");
            }
            return levels.choose(call.person(), level.get())
                    ? Answer.to(address + "?done=" + level.get().word())
                    : print(List.of(call.error("gilde.level.is-locked")), "").forbidden();
        }

        private Answer choose(String word) {
            if (!word.equals("on") && !word.equals("off")) {
                return print(List.of(call.error("gilde.level.none")), "");
            }
            return contributions.choose(call.person(), word.equals("on"))
                    ? Answer.to(address + "?done=contributions-" + word)
                    : print(List.of(call.error("gilde.contributions.is-locked")), "")
                            .forbidden();
        }

        @Override
        public Answer giveBack(Notice why) {
            return print(List.of(why), "");
        }

        private Answer print(List<Notice> notices, String problem) {
            return call.page(
                    "templates/gilde/admin-privacy.vm",
                    page.view(call, address, problem),
                    notices,
                    "gilde-admin-styles");
        }
    }
}
