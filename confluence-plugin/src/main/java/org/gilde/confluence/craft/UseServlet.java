package org.gilde.confluence.craft;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.macro.CraftAddress;
import org.gilde.confluence.macro.ItemRows;
import org.gilde.confluence.practice.Application;
import org.gilde.confluence.practice.ApplicationDraft;
import org.gilde.confluence.practice.Applying;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.screen.Notice;
import org.gilde.confluence.screen.Screen;
import org.gilde.confluence.screen.Screens;

/** The page on which somebody notes having used what they learned, or changes that. */
@LicensedOnly
public final class UseServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Screens screens;
    private final transient Applying applying;

    /** Called by the host. */
    public UseServlet(Screens screens, Applying applying) {
        this.screens = screens;
        this.applying = applying;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        screens.answer(
                request,
                response,
                call -> call.path().isEmpty()
                        ? subject(call).map(subject -> new Use(call, subject))
                        : Optional.empty());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    /** Returns what the address names of the visitor's own; nothing for anything else. */
    private Optional<UseForm.Subject> subject(Call call) {
        String use = call.field("use");
        if (use.isEmpty()) {
            String item = call.field("item");
            return applying.item(call.person(), CraftForms.number(item))
                    .map(own -> subject(
                            call,
                            item,
                            "",
                            ItemRows.title(own.activity(), call.phrases()),
                            new ApplicationDraft("", "", "", applying.today().toString())));
        }
        return applying.find(call.person(), CraftForms.number(use))
                .map(found -> subject(call, "", use, title(call, found), UseForm.of(found)));
    }

    private String title(Call call, Application use) {
        return applying.item(call.person(), use)
                .map(item -> ItemRows.title(item.activity(), call.phrases()))
                .orElseGet(() -> call.phrases().get("gilde.craft.looks.gone"));
    }

    private static UseForm.Subject subject(Call call, String item, String use, String title, ApplicationDraft draft) {
        String craft = CraftAddress.of(call.base());
        return new UseForm.Subject(craft + CraftAddress.USE, craft, item, use, title, draft);
    }

    private final class Use implements Screen {
        private final Call call;
        private final UseForm.Subject subject;

        Use(Call call, UseForm.Subject subject) {
            this.call = call;
            this.subject = subject;
        }

        @Override
        public Answer show() {
            return print(subject, Set.of(), List.of());
        }

        @Override
        public Answer submit() {
            return switch (call.field("do")) {
                case "keep" -> keep();
                case "remove" ->
                    applying.remove(call.person(), CraftForms.number(subject.use())) ? to("unused") : Answer.NOT_FOUND;
                default -> Answer.NOT_FOUND;
            };
        }

        private Answer keep() {
            ApplicationDraft typed = UseForm.typed(call);
            Applying.Result result = subject.use().isEmpty()
                    ? applying.add(call.person(), CraftForms.number(subject.item()), typed)
                    : applying.change(call.person(), CraftForms.number(subject.use()), typed);
            if (!result.problems().isEmpty()) {
                return print(subject.typed(typed), result.problems(), List.of(call.error("gilde.learning.check")));
            }
            return result.isKept() ? to("used") : Answer.NOT_FOUND;
        }

        private Answer to(String done) {
            return Answer.to(subject.back() + "?done=" + done);
        }

        @Override
        public Answer giveBack(Notice why) {
            return print(subject.typed(UseForm.typed(call)), Set.of(), List.of(why));
        }

        private Answer print(UseForm.Subject what, Set<ApplicationDraft.Problem> problems, List<Notice> notices) {
            return call.page(
                    "templates/gilde/use.vm",
                    UseForm.of(what, problems, call.phrases()),
                    notices,
                    "gilde-admin-styles",
                    "gilde-craft-styles");
        }
    }
}
