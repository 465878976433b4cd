package org.gilde.confluence.journal.table;

import org.gilde.confluence.table.OnH2;

@OnH2
class JournalOnH2Test extends JournalTableTest {}
