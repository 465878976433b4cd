package org.gilde.confluence.craft;

import com.atlassian.annotations.security.UnrestrictedAccess;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gilde.confluence.leaving.Handover;
import org.gilde.confluence.life.OffException;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Download;
import org.gilde.confluence.screen.OpenDoor;
import org.gilde.confluence.takealong.Bundle;

/**
 * Where people who leave take along what is kept about them, with link and PIN and without logging in. A link that is wrong,
 * ended, used or locked, and a wrong PIN, are answered alike.
 */
@UnrestrictedAccess
public final class LeaverServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String TEMPLATE = "templates/gilde/take-out.vm";
    private static final int LONGEST = 100;

    private final transient OpenDoor door;
    private final transient Handover handover;
    private final transient Bundle bundle;

    /** Called by the host. */
    public LeaverServlet(OpenDoor door, Handover handover, Bundle bundle) {
        this.door = door;
        this.handover = handover;
        this.bundle = bundle;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        door.send(door.page(TEMPLATE, new LeaverView(false)), response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String secret = Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("^/", "");
        String pin = Optional.ofNullable(request.getParameter("pin")).orElse("");
        boolean isPossible = secret.length() <= LONGEST && pin.length() <= LONGEST;
        Optional<PersonKey> person = isPossible ? open(secret, pin) : Optional.empty();
        door.send(
                person.map(one -> Answer.file(once(one))).orElseGet(() -> door.page(TEMPLATE, new LeaverView(true))
                        .forbidden()),
                response);
    }

    private Optional<PersonKey> open(String secret, String pin) {
        try {
            return handover.open(secret, pin);
        } catch (OffException e) {
            return Optional.empty();
        }
    }

    /** The link ends when all of it has gone out; what broke off can be tried again. */
    private Download once(PersonKey person) {
        Download all = bundle.of(person);
        return new Download(all.type(), all.name(), false, out -> {
            all.body().write(out);
            handover.used(person);
        });
    }
}
