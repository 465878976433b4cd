package org.gilde.confluence.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.api.service.search.CQLSearchService;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.scheduler.JobRunner;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.closing.MovingPages;
import org.gilde.confluence.community.Rights;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.FeatureOffException;
import org.gilde.confluence.linkage.Features;
import org.gilde.confluence.linkage.Lacking;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.renewal.WikiPages;
import org.gilde.confluence.tending.Post;
import org.gilde.confluence.upkeep.AppJob;
import org.gilde.confluence.upkeep.JobLog;
import org.gilde.confluence.upkeep.JobLog.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A feature that this Confluence can not carry")
@SuppressWarnings("NullAway") // what is off never asks for what it is not given
class SwitchTest {
    private static final PersonKey ADA = new PersonKey("ada");

    private final SpaceManager spaces = mock();
    private final PageManager pages = mock();

    @Test
    void letsNobodyBeginACommunityAndRefusesWhatWasBegun() {
        SpaceMaking making =
                Switch.spaceMaking(Lacking.features(Feature.MAKING), spaces, mock(), mock(), null, mock(), null);
        assertThat(making.mayCreate(ADA)).isFalse();
        when(spaces.getSpace("HERE")).thenReturn(mock());
        assertThat(making.exists("HERE")).isTrue();
        assertThat(making.exists("THERE")).isFalse();
        refuses(() -> making.create("KEY", "Name", ADA));
        refuses(() -> making.page("KEY", Optional.empty(), "Title", "", Set.of(), ADA));
        refuses(() -> making.keepForThoseInCharge("KEY", 1));
        refuses(() -> making.archive("KEY"));
        refuses(() -> making.delete("KEY"));
    }

    @Test
    void movesAndChangesNoPage() {
        Features features = Lacking.features(Feature.MAKING);
        MovingPages moving = Switch.movingPages(features, pages, spaces, mock(), mock());
        WikiPages renewed = Switch.renewedPages(features, pages, mock());
        refuses(() -> moving.move(new MovingPages.Move(1, Optional.empty(), false, ""), "A", "B", ADA));
        refuses(() -> renewed.change(1, body -> body, ""));
        verifyNoInteractions(pages);
    }

    @Test
    void leavesPermissionsAndLettersWaiting() {
        Rights rights = Switch.rights(Lacking.features(Feature.RIGHTS), null, spaces, mock());
        refuses(() -> rights.place("KEY", Map.of()));
        Post post = Switch.post(Lacking.features(Feature.LETTERS), mock(), mock(), spaces, mock(), null, mock());
        assertThat(post.isThere()).isFalse();
    }

    @Test
    void findsNothing() {
        CQLSearchService search = mock();
        assertThat(new PageFinder(search, pages, Lacking.features(Feature.SEARCH)).find("type = page", 5))
                .isEmpty();
        verifyNoInteractions(search);
    }

    @Test
    void isNotHeardOf() {
        EventPublisher events = mock();
        HeardContributing heard = new HeardContributing(events, null, Lacking.features(Feature.SHARING));
        heard.start();
        heard.stop();
        verifyNoInteractions(events);
    }

    @Test
    void itsJobsDoNotRunAndSayWhy() {
        JobRunner work = mock();
        JobLog log = mock();
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        for (AppJob job : List.of(AppJob.FOUNDING, AppJob.CLOSING, AppJob.MERGING, AppJob.COHORTS)) {
            new NotedJob(job.name(), work, log, clock, Lacking.features(Feature.MAKING)).runJob(mock());
            verify(log).ran(job, new Run(Instant.EPOCH, false, "off: making"));
        }
        verifyNoInteractions(work);
    }

    private static void refuses(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(FeatureOffException.class);
    }
}
