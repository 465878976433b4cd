package org.gilde.confluence.coaching;

import org.gilde.confluence.table.OnH2;

@OnH2
class CoachOnH2Test extends CoachTableTest {}
