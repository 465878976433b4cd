package org.gilde.confluence.participation.table;

import org.gilde.confluence.table.OnH2;

@OnH2
class ParticipationOnH2Test extends ParticipationTableTest {}
