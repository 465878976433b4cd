package org.gilde.confluence.gathering;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.screen.Notice;
import org.gilde.confluence.screen.Screen;
import org.gilde.confluence.screen.Screens;

/** The cohorts of a community, for whoever is in charge of it; anybody else finds nothing here. */
@LicensedOnly
public final class CohortServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> DONE = Map.of(
            "made", "gilde.cohort.done.made",
            "begun", "gilde.cohort.done.begun",
            "changed", "gilde.cohort.done.changed");

    private final transient Screens screens;
    private final transient Communities communities;
    private final transient Memberships memberships;
    private final transient CohortDesk cohortDesk;
    private final transient CohortPage cohortPage;

    /** Called by the host. */
    public CohortServlet(
            Screens screens,
            Communities communities,
            Memberships memberships,
            CohortDesk cohortDesk,
            CohortPage cohortPage) {
        this.screens = screens;
        this.communities = communities;
        this.memberships = memberships;
        this.cohortDesk = cohortDesk;
        this.cohortPage = cohortPage;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        screens.answer(request, response, call -> about(call).map(about -> new Gathered(about, call)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    /** The living community that this person is in charge of; nothing for anybody else. */
    private Optional<Community> about(Call call) {
        Standpoint standpoint = Standpoint.of(call.caller(), communities, memberships);
        String parent = call.field("parent");
        return communities
                .find(parent.isEmpty() ? call.field("community") : parent)
                .filter(community -> community.plan().isEmpty() != parent.isEmpty())
                .filter(community -> community.closed().isEmpty())
                .filter(community -> standpoint.isInCharge(community.key()));
    }

    private final class Gathered implements Screen {
        private final Community about;
        private final Call call;

        Gathered(Community about, Call call) {
            this.about = about;
            this.call = call;
        }

        @Override
        public Answer show() {
            return print(call.done(DONE), name -> "", CohortDesk.Outcome.NOTHING);
        }

        @Override
        public Answer submit() {
            CohortDesk.Outcome outcome = cohortDesk.submit(about, call.caller(), call.fields());
            if (!outcome.done().isEmpty()) {
                return Answer.to(CohortPage.address(call.base(), about) + "&done=" + outcome.done());
            }
            return print(
                    outcome.problem().isEmpty() ? List.of() : List.of(call.error(outcome.problem())),
                    call.fields(),
                    outcome);
        }

        @Override
        public Answer giveBack(Notice why) {
            return print(List.of(why), call.fields(), CohortDesk.Outcome.problem(why.text()));
        }

        private Answer print(List<Notice> notices, UnaryOperator<String> fields, CohortDesk.Outcome outcome) {
            return cohortPage.print(about, call, notices, fields, outcome);
        }
    }
}
