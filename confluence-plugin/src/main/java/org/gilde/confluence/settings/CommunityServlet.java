package org.gilde.confluence.settings;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilde.confluence.community.Outcome;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.screen.Notice;
import org.gilde.confluence.screen.Screen;
import org.gilde.confluence.screen.Screens;
import org.gilde.confluence.settings.CommunityPagePrinter.Place;

/** A community's own page, for whoever may know of it. */
@LicensedOnly
public final class CommunityServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/plugins/servlet/gilde/communities/";
    private static final Pattern ADDRESS = Pattern.compile("(?:.*/)?([^/]{1,255})/settings/?");

    private final transient Screens screens;
    private final transient CommunityForms forms;
    private final transient CommunityPagePrinter page;

    /** Called by the host. */
    public CommunityServlet(Screens screens, CommunityForms forms, CommunityPagePrinter page) {
        this.screens = screens;
        this.forms = forms;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        screens.answer(request, response, call -> Optional.of(ADDRESS.matcher(call.path()))
                .filter(Matcher::matches)
                .map(address -> new Settings(address.group(1), call)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private final class Settings implements Screen {
        private final String key;
        private final Call call;
        private final String path;
        private final String address;

        Settings(String key, Call call) {
            this.key = key;
            this.call = call;
            this.path = URLEncoder.encode(key, StandardCharsets.UTF_8);
            this.address = call.base() + PATH + path + "/settings";
        }

        @Override
        public Answer show() {
            return print(call.done(Map.of("yes", "gilde.care.done")), Reply.none());
        }

        @Override
        public Answer submit() {
            Reply reply = forms.submit(key, call.caller(), call.fields(), call.phrases());
            if (reply.outcome().filter(Outcome::isGranted).isPresent()) {
                boolean isGone = reply.wish().equals("leave");
                return Answer.to(isGone ? call.home(path) : address + "?done=yes");
            }
            return print(
                    reply.outcome().map(outcome -> call.error(problem(outcome))).stream()
                            .toList(),
                    reply);
        }

        @Override
        public Answer giveBack(Notice why) {
            return print(List.of(why), Reply.none());
        }

        /** Whoever may not know of the community finds nothing. */
        private Answer print(List<Notice> notices, Reply reply) {
            return page.view(key, call.caller(), call.phrases(), new Place(call.base(), address), reply)
                    .map(view -> call.page("templates/gilde/community.vm", view, notices, "gilde-admin-styles"))
                    .orElse(Answer.NOT_FOUND);
        }
    }

    private static String problem(Outcome outcome) {
        return switch (outcome) {
            case DONE, UNCHANGED -> throw new IllegalArgumentException(outcome + " is no problem");
            case REFUSED, NO_COMMUNITY -> "gilde.care.refused";
            case CLOSED -> "gilde.care.closed";
            case LAST_COORDINATOR -> "gilde.care.last";
            case NOBODY -> "gilde.care.nobody";
        };
    }
}
