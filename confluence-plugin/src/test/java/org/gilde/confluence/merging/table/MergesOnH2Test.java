package org.gilde.confluence.merging.table;

import org.gilde.confluence.table.OnH2;

@OnH2
class MergesOnH2Test extends MergesTableTest {}
