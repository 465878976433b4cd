package org.gilde.xapi.resource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import org.gilde.xapi.access.Action;
import org.gilde.xapi.activity.ActivityStore;

/** The Activities Resource. Part Three 2.5. */
final class ActivitiesResource implements Resource {
    private static final String SECTION = "Part Three 2.5";
    private static final String ID = "activityId";

    private final ActivityStore activities;

    ActivitiesResource(ActivityStore activities) {
        this.activities = activities;
    }

    /** Gives the Activity with all that is known of it; of an unknown one that is its id. */
    @Override
    public Answer get(Call call) {
        call.caller().demand(Action.ACTIVITIES_READ);
        Parameters parameters = call.parameters(SECTION, Set.of(ID));
        String id = parameters.required(ID, parameters.iri(ID));
        call.caller().demandActivity(id);
        String definition = activities
                .definition(call.caller().tenant(), id)
                .map(text -> ",\"definition\":" + text)
                .orElse("");
        String name = JsonNodeFactory.instance.textNode(id).toString();
        return Answer.json(200, "{\"objectType\":\"Activity\",\"id\":" + name + definition + "}");
    }
}
