package dev.vaglio.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One process that writes, and the ends of the chains that it found at its start: cutting off the tail of one of those
 * is noticed here.
 *
 * @param follows in the order of {@link Fields#bytes} of their replicas
 */
record Replica(UUID id, Instant startedAt, List<ChainHead> follows) {
    byte[] hash() {
        Fields fields = new Fields("vaglio.replica.1").add(id).add(startedAt).add((long) follows.size());
        for (ChainHead end : follows) {
            fields.add(end.replica()).add(end.seq()).add(end.hash());
        }
        return fields.digest();
    }
}
