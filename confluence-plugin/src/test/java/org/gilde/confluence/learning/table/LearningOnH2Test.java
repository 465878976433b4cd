package org.gilde.confluence.learning.table;

import org.gilde.confluence.table.OnH2;

@OnH2
class LearningOnH2Test extends LearningTableTest {}
