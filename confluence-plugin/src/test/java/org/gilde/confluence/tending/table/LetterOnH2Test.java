package org.gilde.confluence.tending.table;

import org.gilde.confluence.table.OnH2;

@OnH2
class LetterOnH2Test extends LetterTableTest {}
