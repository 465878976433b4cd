package org.gilde.confluence.founding.table;

import org.gilde.confluence.table.OnH2;

@OnH2
class MadePageOnH2Test extends MadePageTableTest {}
