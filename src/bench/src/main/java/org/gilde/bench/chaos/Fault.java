package org.gilde.bench.chaos;

/** What may happen; the road's own states are chosen among once more. */
enum Fault {
    BRIDGE_KILLED(13),
    WIKI_KILLED(8),
    BRIDGES_POSTGRES_CRASHED(8),
    WIKIS_POSTGRES_CRASHED(8),
    WIRE_TO_POSTGRES_CUT(7),
    WIRE_TO_POSTGRES_SLOW(6),
    KAFKA_KILLED(8),
    KAFKA_FROZEN(6),
    ROAD(36);

    private final int weight;

    Fault(int weight) {
        this.weight = weight;
    }

    /** Returns the one that a number of chance means, from 0 to below {@link #total}. */
    static Fault at(int chance, boolean withKafka) {
        int left = chance;
        for (Fault fault : values()) {
            left -= fault.weight(withKafka);
            if (left < 0) {
                return fault;
            }
        }
        return ROAD;
    }

    static int total(boolean withKafka) {
        int total = 0;
        for (Fault fault : values()) {
            total += fault.weight(withKafka);
        }
        return total;
    }

    private int weight(boolean withKafka) {
        return withKafka || (this != KAFKA_KILLED && this != KAFKA_FROZEN) ? weight : 0;
    }
}
