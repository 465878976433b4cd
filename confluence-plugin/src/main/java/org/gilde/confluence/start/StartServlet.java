package org.gilde.confluence.start;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.founding.Founding;
import org.gilde.confluence.founding.KeyTakenException;
import org.gilde.confluence.founding.SpaceKeys;
import org.gilde.confluence.host.FormGuard;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Phrases;

/** Starts communities, for whoever may create Spaces; tells everybody else what they lack. */
@AnonymousSiteAccess
public final class StartServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient CurrentPerson current;
    private final transient SpaceMaking spaces;
    private final transient Founding founding;
    private final transient StartForm form;
    private final transient StartPage page;
    private final transient FormGuard guard;
    private final transient Supplier<Phrases> reader;

    /** Called by the host. */
    public StartServlet(
            CurrentPerson current,
            SpaceMaking spaces,
            Founding founding,
            StartForm form,
            StartPage page,
            FormGuard guard,
            Supplier<Phrases> reader) {
        this.current = current;
        this.spaces = spaces;
        this.founding = founding;
        this.form = form;
        this.page = page;
        this.guard = guard;
        this.reader = reader;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Phrases phrases = reader.get();
        Optional<PersonKey> person = enter(response, phrases);
        if (person.isEmpty()) {
            return;
        }
        String begun = field(request, "begun");
        if (SpaceKeys.isKey(begun)) {
            follow(response, phrases, begun, person.get());
        } else {
            page.form(request, response, phrases, "", form.empty(person.get(), phrases));
        }
    }

    private void follow(HttpServletResponse response, Phrases phrases, String key, PersonKey person)
            throws IOException {
        Optional<Founding.Progress> progress = founding.progress(key, person);
        if (progress.isPresent()) {
            page.making(response, phrases, progress.get());
        } else if (spaces.exists(key)) {
            response.sendRedirect(page.home(key));
        } else {
            page.gone(response, phrases);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Phrases phrases = reader.get();
        Optional<PersonKey> person = enter(response, phrases);
        if (person.isEmpty()) {
            return;
        }
        StartForm.Reading reading = form.read(name -> field(request, name), person.get(), phrases);
        if (!guard.isOwnForm(request)) {
            page.form(request, response, phrases, phrases.get("gilde.start.expired"), reading);
        } else if (!reading.isWhole()) {
            page.form(request, response, phrases, phrases.get("gilde.start.check"), reading);
        } else {
            start(request, response, phrases, reading);
        }
    }

    private void start(
            HttpServletRequest request, HttpServletResponse response, Phrases phrases, StartForm.Reading reading)
            throws IOException {
        String key = reading.request().key();
        try {
            boolean whole = founding.found(reading.request());
            response.sendRedirect(whole ? page.home(key) : page.address() + "?begun=" + key);
        } catch (KeyTakenException sameMoment) {
            page.form(request, response, phrases, phrases.get("gilde.start.check"), form.taken(reading, phrases));
        }
    }

    /** Returns who may be here; to anybody else the answer says why not, and is complete. */
    private Optional<PersonKey> enter(HttpServletResponse response, Phrases phrases) throws IOException {
        Optional<PersonKey> person = current.key();
        if (person.isEmpty()) {
            page.stranger(response, phrases);
        } else if (person.filter(spaces::mayCreate).isEmpty()) {
            page.denied(response, phrases);
            return Optional.empty();
        }
        return person;
    }

    private static String field(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
