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
import org.gilde.confluence.community.Outcome;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.renewal.Offer;
import org.gilde.confluence.renewal.Renewal;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.screen.Notice;
import org.gilde.confluence.screen.Screen;
import org.gilde.confluence.screen.Screens;
import org.gilde.confluence.text.Phrases;

/** The page of offers, for those who look after a community; to anybody else it is not there. */
@LicensedOnly
public final class RenewalServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String COMMUNITIES = "/plugins/servlet/gilde/communities/";
    private static final String MACROS = "org.gilde.confluence.";
    private static final Map<String, String> DONE =
            Map.of("add", "gilde.renewal.added", "skip", "gilde.renewal.skipped");

    private final transient Screens screens;
    private final transient Renewal renewal;
    private final transient Spaces spaces;

    /** Called by the host. */
    public RenewalServlet(Screens screens, Renewal renewal, Spaces spaces) {
        this.screens = screens;
        this.renewal = renewal;
        this.spaces = spaces;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        screens.answer(request, response, call -> renewal.tended(call.field("community"), call.caller())
                .map(tended -> new Offers(call)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private final class Offers implements Screen {
        private final Call call;
        private final String community;
        private final String action;

        Offers(Call call) {
            this.call = call;
            this.community = call.field("community");
            this.action = call.base() + COMMUNITIES + "renewal";
        }

        @Override
        public Answer show() {
            return print(call.done(DONE));
        }

        @Override
        public Answer submit() {
            String wish = call.field("do");
            return settle(wish) == Outcome.DONE
                    ? Answer.to(action + "?community=" + encode(community) + "&done=" + wish)
                    : print(List.of(call.error("gilde.renewal.gone")));
        }

        @Override
        public Answer giveBack(Notice why) {
            return print(List.of(why));
        }

        private Outcome settle(String wish) {
            String page = call.field("page");
            String macro = call.field("macro");
            return switch (wish) {
                case "add" -> {
                    String comment = call.phrases().fill("gilde.renewal.comment", label(macro, call.phrases()));
                    yield renewal.add(community, page, macro, comment, call.caller());
                }
                case "skip" -> renewal.skip(community, page, macro, call.caller());
                default -> Outcome.UNCHANGED;
            };
        }

        private Answer print(List<Notice> notices) {
            RenewalView view = new RenewalView(
                    call.phrases()
                            .fill("gilde.renewal.lead", spaces.name(community).orElse(community)),
                    call.base() + COMMUNITIES + encode(community) + "/settings",
                    action,
                    community,
                    renewal.offers(community, call.caller()).stream()
                            .map(this::row)
                            .toList());
            return call.page("templates/gilde/renewal.vm", view, notices, "gilde-admin-styles");
        }

        private RenewalView.Row row(Offer offer) {
            String macro = offer.addition().macro();
            return new RenewalView.Row(
                    offer.page().name(),
                    macro,
                    offer.written().title(),
                    call.base() + offer.written().url(),
                    label(macro, call.phrases()),
                    call.phrases().get(MACROS + macro + ".desc"));
        }
    }

    private static String label(String macro, Phrases phrases) {
        return phrases.get(MACROS + macro + ".label");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
