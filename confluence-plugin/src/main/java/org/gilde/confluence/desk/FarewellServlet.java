package org.gilde.confluence.desk;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.closing.Closing;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.screen.Notice;
import org.gilde.confluence.screen.Screen;
import org.gilde.confluence.screen.Screens;

/** Closes a Community of Practice with thanks: typed, looked at, and then done. Only those in charge find it. */
@LicensedOnly
public final class FarewellServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/plugins/servlet/gilde/communities/closing";

    private final transient Screens screens;
    private final transient Closing closing;
    private final transient FarewellPage page;

    /** Called by the host. */
    public FarewellServlet(Screens screens, Closing closing, FarewellPage page) {
        this.screens = screens;
        this.closing = closing;
        this.page = page;
    }

    /** Returns the address of one community's closing. */
    static String address(String base, String community) {
        return base + PATH + "?community=" + community;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        screens.answer(request, response, call -> page.mine(call.field("community"), call.caller())
                .map(community -> new Farewell(community, call)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private final class Farewell implements Screen {
        private final Community community;
        private final Call call;

        Farewell(Community community, Call call) {
            this.community = community;
            this.call = call;
        }

        @Override
        public Answer show() {
            return print(List.of(), page.fresh(community), false);
        }

        @Override
        public Answer submit() {
            FarewellForm form = typed();
            if (!form.isGood()) {
                return print(List.of(call.error("gilde.learning.check")), form, false);
            }
            String wish = call.field("do");
            return wish.equals("close") ? close(form) : print(List.of(), form, wish.equals("preview"));
        }

        @Override
        public Answer giveBack(Notice why) {
            return print(List.of(why), typed(), false);
        }

        private FarewellForm typed() {
            return FarewellForm.typed(call.fields(), call.phrases());
        }

        private Answer close(FarewellForm form) {
            Closing.Request request = new Closing.Request(
                    community.key(), Optional.empty(), call.person(), page.thanks(community, form), List.of());
            return closing.close(request, page.standpoint(call.caller())) == Closing.Outcome.CLOSED
                    ? Answer.to(call.home(community.key()))
                    : Answer.to(address(call.base(), community.key()));
        }

        private Answer print(List<Notice> notices, FarewellForm form, boolean isPreviewed) {
            return call.page(
                    "templates/gilde/farewell.vm",
                    page.view(community, call, form, isPreviewed),
                    notices,
                    "gilde-communities-styles");
        }
    }
}
