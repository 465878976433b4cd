package org.gilde.confluence.practice.table;

import org.gilde.confluence.table.OnH2;

@OnH2
class ApplicationOnH2Test extends ApplicationTableTest {}
