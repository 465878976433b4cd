package org.gilde.confluence.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.subject.LookLog;
import org.gilde.confluence.subject.Looks.Look;
import org.jspecify.annotations.Nullable;

/** Who looked at what the caller shared, or did something about the caller. Nobody reads another's, or changes any. */
@Path("looks")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public final class LooksResource {
    private final CurrentPerson current;
    private final LookLog log;
    private final UserDirectory users;

    /** Asks for whoever is logged in. */
    @Inject
    public LooksResource(CurrentPerson current, LookLog log, UserDirectory users) {
        this.current = current;
        this.log = log;
        this.users = users;
    }

    /** Returns those of the last twelve months, the latest first. */
    @GET
    public Response list(@QueryParam("from") @Nullable String from, @QueryParam("most") @Nullable String most) {
        return Own.of(
                current,
                person -> Stretch.answer(
                        from, most, "looks", (begin, length) -> log.of(person, begin, length), this::write));
    }

    private List<ObjectNode> write(List<Look> looks) {
        Map<PersonKey, Optional<String>> names = new HashMap<>();
        looks.forEach(look -> look.viewer().ifPresent(viewer -> names.computeIfAbsent(viewer, users::fullName)));
        return looks.stream().map(look -> write(look, names)).toList();
    }

    private static ObjectNode write(Look look, Map<PersonKey, Optional<String>> names) {
        ObjectNode json = Answers.JSON.objectNode().put("at", look.at().toString());
        look.viewer()
                .flatMap(viewer -> names.getOrDefault(viewer, Optional.empty()))
                .ifPresent(name -> json.put("name", name));
        json.put("role", look.role().name().toLowerCase(Locale.ROOT))
                .put("what", look.what().name().toLowerCase(Locale.ROOT));
        look.item().ifPresent(item -> json.put("item", item));
        return json;
    }
}
