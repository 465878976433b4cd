package org.gilde.confluence.tending.table;

import org.gilde.confluence.table.OnH2;

@OnH2
class WeekOnH2Test extends WeekTableTest {}
