package org.gilde.confluence.macro;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityList;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.learning.Activities;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.text.Phrases;

/** Lists the Learning Communities under a Community of Practice. A fixed number of queries. */
public final class LcListReader {
    private final CommunityList list;
    private final Spaces spaces;
    private final Activities activities;
    private final CurrentPerson current;

    /** Reads from these. */
    public LcListReader(CommunityList list, Spaces spaces, Activities activities, CurrentPerson current) {
        this.list = list;
        this.spaces = spaces;
        this.activities = activities;
        this.current = current;
    }

    /** Returns all there is to print; those that the reader may not know of are not among them. */
    Drawing<LcList> read(LcListRequest request, Viewing viewing) {
        Phrases phrases = viewing.phrases();
        String parent =
                spaces.name(request.community()).orElseThrow(() -> new NoCommunityException(request.community()));
        Standpoint standpoint =
                list.standpoint(viewing.person(), viewing.person().isPresent() && current.isAdministrator());
        List<CommunityList.Entry> entries = list.under(request.community(), standpoint).stream()
                .filter(entry -> request.state().fits(entry.community()))
                .toList();
        List<Community> shown =
                entries.stream().map(CommunityList.Entry::community).toList();
        CourseNames courses = CourseNames.of(shown, activities, phrases);
        Map<String, String> names =
                spaces.names(shown.stream().map(Community::key).collect(Collectors.toSet()));
        Map<String, Integer> people = list.people(shown);
        List<LcList.Row> rows = entries.stream()
                .flatMap(entry -> entry.community().plan().stream()
                        .map(plan -> row(
                                entry, people.getOrDefault(entry.community().key(), 0), plan, courses, names, viewing)))
                .toList();
        boolean mayMake = standpoint.isInCharge(request.community()) && list.isOpen(request.community());
        return new Drawing<>(
                viewing.frame(request.heading(), viewing.now()),
                new LcList(
                        new LcHome.Parent(parent, viewing.base() + "/display/" + request.community()),
                        rows,
                        rows.isEmpty() ? phrases.get("gilde.lc-list.empty") : "",
                        mayMake ? LearningAddress.under(viewing.base(), request.community()) : ""));
    }

    private static LcList.Row row(
            CommunityList.Entry entry,
            int people,
            LearningPlan plan,
            CourseNames courses,
            Map<String, String> names,
            Viewing viewing) {
        Phrases phrases = viewing.phrases();
        Community community = entry.community();
        LocalDate today = phrases.date(viewing.now());
        String course = courses.full(plan);
        String name = names.getOrDefault(community.key(), "");
        boolean isClosed = community.closed().isPresent();
        return new LcList.Row(
                name.isEmpty() ? (course.isEmpty() ? phrases.get("gilde.lc.title") : course) : name,
                name.isEmpty() ? "" : viewing.base() + "/display/" + community.key(),
                phrases.get(
                        isClosed
                                ? "gilde.lc-list.closed"
                                : PhaseLook.of(plan.on(today)).key()),
                isClosed ? "past" : "now",
                name.isEmpty() ? "" : course,
                phrases.count("gilde.people", people));
    }
}
