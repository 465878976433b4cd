package org.gilde.confluence.tending.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.tending.Task;
import org.gilde.confluence.tending.Tick;
import org.gilde.confluence.tending.Weeks;
import org.gilde.confluence.text.Sha256;

/** Ticks in a table. */
public final class WeekTable implements Weeks {
    private final ActiveObjects objects;

    /** A table of these. */
    public WeekTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public Map<Task, Tick> of(String community, LocalDate monday) {
        Map<Task, Tick> ticks = new EnumMap<>(Task.class);
        Query query = Query.select().where("COMMUNITY = ? AND MONDAY = ?", community, day(monday));
        for (WeekRow row : objects.find(WeekRow.class, query)) {
            ticks.put(Task.valueOf(row.getTask()), Tick.valueOf(row.getTick()));
        }
        return ticks;
    }

    @Override
    public void keep(String community, LocalDate monday, Task task, Tick tick) {
        objects.deleteWithSQL(WeekRow.class, "MONDAY < ?", day(monday));
        Optional<WeekRow> there = Arrays.stream(
                        objects.find(WeekRow.class, Query.select().where("TICK_KEY = ?", key(community, monday, task))))
                .findFirst();
        there.ifPresentOrElse(
                row -> {
                    row.setTick(tick.name());
                    row.save();
                },
                () -> objects.create(
                        WeekRow.class,
                        new DBParam("TICK_KEY", key(community, monday, task)),
                        new DBParam("COMMUNITY", community),
                        new DBParam("MONDAY", day(monday)),
                        new DBParam("TASK", task.name()),
                        new DBParam("TICK", tick.name())));
    }

    @Override
    public void remove(String community, LocalDate monday, Task task) {
        objects.deleteWithSQL(WeekRow.class, "TICK_KEY = ?", key(community, monday, task));
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    private static String key(String community, LocalDate monday, Task task) {
        return Sha256.of(community + "\n" + monday + "\n" + task);
    }
}
