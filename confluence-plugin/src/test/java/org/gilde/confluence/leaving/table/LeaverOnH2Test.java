package org.gilde.confluence.leaving.table;

import org.gilde.confluence.table.OnH2;

@OnH2
class LeaverOnH2Test extends LeaverTableTest {}
