package org.gilde.confluence.learning.table;

import org.gilde.confluence.table.OnH2;

@OnH2
class InformalOnH2Test extends InformalTableTest {}
