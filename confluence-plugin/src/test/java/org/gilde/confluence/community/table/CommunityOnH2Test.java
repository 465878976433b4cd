package org.gilde.confluence.community.table;

import org.gilde.confluence.table.OnH2;

@OnH2
class CommunityOnH2Test extends CommunityTableTest {}
