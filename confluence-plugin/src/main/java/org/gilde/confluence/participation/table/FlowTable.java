package org.gilde.confluence.participation.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.participation.Flow;
import org.gilde.confluence.participation.Flows;
import org.gilde.confluence.text.Sha256;

/** Daily counts of taking part in a table. */
public final class FlowTable implements Flows {
    private final ActiveObjects objects;

    /** A table of these. */
    public FlowTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public Optional<Flow> latest(String community) {
        Query query = Query.select()
                .where("COMMUNITY = ?", community)
                .order("EPOCH_DAY DESC")
                .limit(1);
        return Arrays.stream(objects.find(FlowRow.class, query)).findFirst().map(FlowTable::read);
    }

    @Override
    public void keep(Flow flow) {
        String key = Sha256.of(flow.community() + "\n" + flow.day());
        if (objects.count(FlowRow.class, Query.select().where("FLOW_KEY = ?", key)) == 0) {
            objects.create(
                    FlowRow.class,
                    new DBParam("FLOW_KEY", key),
                    new DBParam("COMMUNITY", flow.community()),
                    new DBParam("EPOCH_DAY", Math.toIntExact(flow.day().toEpochDay())),
                    new DBParam("CREATED", flow.created()),
                    new DBParam("REACTED", flow.reacted()),
                    new DBParam("OTHERS", flow.others()),
                    new DBParam("VIEWS", flow.views()));
        }
    }

    @Override
    public void forgetBefore(LocalDate day) {
        objects.deleteWithSQL(FlowRow.class, "EPOCH_DAY < ?", Math.toIntExact(day.toEpochDay()));
    }

    private static Flow read(FlowRow row) {
        return new Flow(
                row.getCommunity(),
                LocalDate.ofEpochDay(row.getEpochDay()),
                row.getCreated(),
                row.getReacted(),
                row.getOthers(),
                row.getViews());
    }
}
