package org.gilde.confluence.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.status.RunOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gilde.confluence.life.AllData;
import org.gilde.confluence.life.Life;
import org.gilde.confluence.life.Off;
import org.gilde.confluence.life.OffException;
import org.gilde.confluence.linkage.Features;
import org.gilde.confluence.upkeep.AppJob;
import org.gilde.confluence.upkeep.JobLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Settings, events and jobs while the app is on and off")
class LivingHostTest {
    private final Map<String, Object> kept = new HashMap<>();
    private final PluginSettings settings = mock(PluginSettings.class);
    private final PluginSettingsFactory host = mock(PluginSettingsFactory.class);
    private final AllData none = nothing();
    private final StoredLife notes = new StoredLife(host);
    private final Life life = new Life(notes, none, Clock.systemUTC());

    @BeforeEach
    void keepSettings() {
        when(host.createGlobalSettings()).thenReturn(settings);
        when(settings.get(any())).thenAnswer(call -> kept.get(call.<String>getArgument(0)));
        when(settings.put(any(), any())).thenAnswer(call -> kept.put(call.getArgument(0), call.getArgument(1)));
        when(settings.remove(any())).thenAnswer(call -> kept.remove(call.<String>getArgument(0)));
    }

    private static AllData nothing() {
        AllData nothing = mock(AllData.class);
        when(nothing.isEmpty()).thenReturn(true);
        return nothing;
    }

    @Test
    void nothingButTheNoteOfTheRemovalStaysAmongTheSettings() {
        life.start();
        PluginSettings now = LivingSettings.of(host, life).createGlobalSettings();
        StoredKeys.all().forEach(key -> now.put(key, "1"));
        assertThat(kept).hasSizeGreaterThan(20);
        assertThat(life.remove()).isTrue();
        assertThat(kept).containsOnlyKeys(StoredKeys.REMOVED);
        assertThatThrownBy(() -> now.get("org.gilde.verbs")).isInstanceOf(OffException.class);
        assertThatThrownBy(() -> now.put("org.gilde.verbs", "x")).isInstanceOf(OffException.class);
        assertThat(kept).containsOnlyKeys(StoredKeys.REMOVED);
    }

    @Test
    void keyThatNobodyWouldRemoveIsRefused() {
        PluginSettings now = LivingSettings.of(host, life).createGlobalSettings();
        assertThatThrownBy(() -> now.put("org.gilde.forgotten", "x")).hasMessageContaining("StoredKeys");
    }

    @Test
    void everyKeyThatTheCodeNamesIsRemoved() throws IOException {
        Set<String> named = new HashSet<>();
        Pattern key = Pattern.compile("\"(org\\.gilde\\.[a-z-]+[a-z])\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                key.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
            }
        }
        named.remove(StoredKeys.REMOVED);
        assertThat(named).hasSizeGreaterThan(10);
        assertThat(StoredKeys.all()).containsAll(named);
    }

    @Test
    void versionThatIsNoNumberIsALaterOne() {
        kept.put(StoredKeys.VERSION, "2.0");
        assertThat(life.look()).contains(Off.NEWER);
    }

    @Test
    void listenersHearWhileTheAppIsOnOnly() {
        EventPublisher events = mock(EventPublisher.class);
        LivingEvents listening = new LivingEvents(events, life);
        Object one = new Object();
        listening.register(one);
        verify(events).register(one);
        life.remove();
        verify(events).unregister(one);
        Object other = new Object();
        listening.register(other);
        verify(events, never()).register(other);
        kept.clear();
        life.look();
        verify(events, times(2)).register(one);
        verify(events).register(other);
        listening.unregister(one);
        verify(events, times(2)).unregister(one);
    }

    @Test
    void jobSaysThatTheAppIsOffAndNotesNothing() {
        JobLog log = mock(JobLog.class);
        JobRunner off = request -> {
            throw new OffException(Off.NEWER);
        };
        NotedJob job = new NotedJob("LETTERS", off, log, Clock.systemUTC(), Features.ALL);
        assertThat(job.runJob(mock(JobRunnerRequest.class)).getRunOutcome()).isEqualTo(RunOutcome.SUCCESS);
        verify(log, never()).ran(any(AppJob.class), any());
    }
}
