package org.gilde.confluence.start;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.founding.Founding;
import org.gilde.confluence.founding.KeyTakenException;
import org.gilde.confluence.founding.SpaceKeys;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.screen.Notice;
import org.gilde.confluence.screen.Screen;
import org.gilde.confluence.screen.Screens;

/** Starts communities, for whoever may create Spaces; tells everybody else what they lack. */
@LicensedOnly
public final class StartServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Screens screens;
    private final transient SpaceMaking spaces;
    private final transient Founding founding;
    private final transient StartForm form;

    /** Called by the host. */
    public StartServlet(Screens screens, SpaceMaking spaces, Founding founding, StartForm form) {
        this.screens = screens;
        this.spaces = spaces;
        this.founding = founding;
        this.form = form;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        screens.answer(
                request,
                response,
                call -> Optional.of(
                        spaces.mayCreate(call.person())
                                ? new Begun(call)
                                : Screen.always(new StartPage(call).denied())));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private final class Begun implements Screen {
        private final Call call;
        private final StartPage page;

        Begun(Call call) {
            this.call = call;
            this.page = new StartPage(call);
        }

        @Override
        public Answer show() {
            String key = call.field("begun");
            return SpaceKeys.isKey(key) ? follow(key) : page.form(form.empty(call.person(), call.phrases()), List.of());
        }

        private Answer follow(String key) {
            Optional<Founding.Progress> progress = founding.progress(key, call.person());
            if (progress.isPresent()) {
                return page.making(progress.get());
            }
            return spaces.exists(key) ? Answer.to(call.home(key)) : page.gone();
        }

        @Override
        public Answer submit() {
            StartForm.Reading reading = read();
            if (!reading.isWhole()) {
                return page.form(reading, List.of(call.error("gilde.start.check")));
            }
            String key = reading.request().key();
            try {
                boolean whole = founding.found(reading.request());
                return Answer.to(whole ? call.home(key) : page.address() + "?begun=" + key);
            } catch (KeyTakenException sameMoment) {
                return page.form(form.taken(reading, call.phrases()), List.of(call.error("gilde.start.check")));
            }
        }

        @Override
        public Answer giveBack(Notice why) {
            return page.form(read(), List.of(why));
        }

        private StartForm.Reading read() {
            return form.read(call.fields(), call.person(), call.phrases());
        }
    }
}
