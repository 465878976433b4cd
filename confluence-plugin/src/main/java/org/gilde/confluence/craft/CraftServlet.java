package org.gilde.confluence.craft;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.macro.CraftAddress;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.screen.Notice;
import org.gilde.confluence.screen.Screen;
import org.gilde.confluence.screen.Screens;
import org.gilde.confluence.takealong.Form;

/** My craft. There is one for everybody, and nobody else's. */
@LicensedOnly
public final class CraftServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> DONE = Map.ofEntries(
            Map.entry("added", "gilde.craft.done.added"),
            Map.entry("changed", "gilde.craft.done.changed"),
            Map.entry("removed", "gilde.craft.done.removed"),
            Map.entry("unshared", "gilde.craft.done.unshared"),
            Map.entry("contributing", "gilde.craft.done.contributing"),
            Map.entry("withheld", "gilde.craft.done.withheld"),
            Map.entry("paused", "gilde.craft.done.paused"),
            Map.entry("resumed", "gilde.craft.done.resumed"),
            Map.entry("erased", "gilde.craft.done.erased"),
            Map.entry("objected", "gilde.craft.done.objected"),
            Map.entry("used", "gilde.use.done"),
            Map.entry("unused", "gilde.use.removed"));

    private final transient Screens screens;
    private final transient CraftPage page;
    private final transient CraftForms forms;
    private final transient TakePart taking;

    /** Called by the host. */
    public CraftServlet(Screens screens, CraftPage page, CraftForms forms, TakePart taking) {
        this.screens = screens;
        this.page = page;
        this.forms = forms;
        this.taking = taking;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        screens.answer(
                request, response, call -> call.path().isEmpty() ? Optional.of(new Craft(call)) : Optional.empty());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private final class Craft implements Screen {
        private final Call call;

        Craft(Call call) {
            this.call = call;
        }

        @Override
        public Answer show() {
            return forms.begun(call).map(form -> print(call.done(DONE), form)).orElse(Answer.NOT_FOUND);
        }

        @Override
        public Answer submit() {
            return TakePart.form(call).map(this::take).orElseGet(this::change);
        }

        private Answer take(Form form) {
            return taking.file(call, form)
                    .map(Answer::file)
                    .orElseGet(() -> print(List.of(call.error("gilde.take.none")), forms.fresh(call)));
        }

        private Answer change() {
            CraftForms.Result result = forms.submit(call);
            if (result.form().isPresent()) {
                return print(
                        List.of(call.error("gilde.learning.check")),
                        result.form().get());
            }
            if (!result.problem().isEmpty()) {
                return print(List.of(call.error(result.problem())), forms.fresh(call));
            }
            return result.done().isEmpty()
                    ? Answer.NOT_FOUND
                    : Answer.to(CraftAddress.of(call.base()) + "?done=" + result.done());
        }

        @Override
        public Answer giveBack(Notice why) {
            return print(List.of(why), ItemForm.typed(call));
        }

        private Answer print(List<Notice> notices, ItemForm form) {
            return call.page(
                    "templates/gilde/my-craft.vm",
                    page.view(call, form),
                    notices,
                    "gilde-admin-styles",
                    "gilde-craft-styles");
        }
    }
}
