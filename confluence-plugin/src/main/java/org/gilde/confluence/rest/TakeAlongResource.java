package org.gilde.confluence.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.screen.Download;
import org.gilde.confluence.takealong.Choice;
import org.gilde.confluence.takealong.Form;
import org.gilde.confluence.takealong.TakeAlong;

/** What is kept about the caller, to take along. An item that is not the caller's own is not there: 404. */
@Path("me/take-along")
@LicensedOnly
public final class TakeAlongResource {
    private static final String IDS = "([0-9]{1,9}(,[0-9]{1,9}){0,499})?";

    private final CurrentPerson current;
    private final TakeAlong takeAlong;

    /** Asks for whoever is logged in. */
    @Inject
    public TakeAlongResource(CurrentPerson current, TakeAlong takeAlong) {
        this.current = current;
        this.takeAlong = takeAlong;
    }

    /**
     * Returns it as it is read.
     *
     * @param format json, csv or page
     * @param items ids with commas between them; all for none
     */
    @GET
    public Response take(
            @QueryParam("format") @DefaultValue("json") String format,
            @QueryParam("items") @DefaultValue("") String items) {
        Optional<PersonKey> person = current.key();
        if (person.isEmpty()) {
            return Answers.refused(Response.Status.UNAUTHORIZED, "Log in first.");
        }
        Optional<Form> form = Form.of(format);
        if (form.isEmpty() || !items.matches(IDS)) {
            return Answers.refused(
                    Response.Status.BAD_REQUEST,
                    "The format is json, csv or page; items are at most 500 ids with commas between them.");
        }
        return takeAlong
                .of(person.get(), form.get(), choice(items))
                .map(TakeAlongResource::file)
                .orElseGet(() -> Answers.refused(Response.Status.NOT_FOUND, "You have no such item."));
    }

    private static Choice choice(String items) {
        Set<Long> ids = Arrays.stream(items.split(","))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Choice.ALL : Choice.of(ids);
    }

    private static Response file(Download file) {
        StreamingOutput body = file.body()::write;
        Response.ResponseBuilder response = Response.ok(body, file.type());
        file.headers().forEach(response::header);
        return response.build();
    }
}
