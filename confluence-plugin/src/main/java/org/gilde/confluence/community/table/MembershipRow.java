package org.gilde.confluence.community.table;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;

/** What somebody is to a community. The few who lead it, and who want to be seen in it, are found among very many. */
@Preload
@Indexes({
    @Index(
            name = "leads",
            methodNames = {"getCommunity", "getMemberRole"}),
    @Index(
            name = "listed",
            methodNames = {"getCommunity", "isListed"})
})
public interface MembershipRow extends Entity {
    /** One for each community and person. */
    @NotNull
    @Unique
    @StringLength(64)
    String getMemberKey();

    void setMemberKey(String value);

    @NotNull
    String getCommunity();

    void setCommunity(String value);

    @NotNull
    @Indexed
    String getPerson();

    void setPerson(String value);

    @NotNull
    @StringLength(20)
    String getMemberRole();

    void setMemberRole(String value);

    @NotNull
    @StringLength(20)
    String getStanding();

    void setStanding(String value);

    boolean isListed();

    void setListed(boolean value);

    long getSinceAt();

    void setSinceAt(long value);
}
