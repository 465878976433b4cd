package org.gilde.confluence.matching.table;

import org.gilde.confluence.table.OnH2;

@OnH2
class MatchingOnH2Test extends MatchingTableTest {}
