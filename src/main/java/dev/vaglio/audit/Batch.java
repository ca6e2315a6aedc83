package dev.vaglio.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One group commit, linked to the one before on its replica. */
record Batch(
        UUID replica, long seq, byte[] prevHash, byte[] root, int count, Instant firstLoggedAt, Instant lastLoggedAt) {
    static Batch of(ChainHead head, List<DecisionRow> rows, List<byte[]> digests) {
        return new Batch(
                head.replica(),
                head.seq() + 1,
                head.hash(),
                Sha256.of(digests.toArray(byte[][]::new)),
                rows.size(),
                rows.stream().map(DecisionRow::loggedAt).min(Instant::compareTo).orElseThrow(),
                rows.stream().map(DecisionRow::loggedAt).max(Instant::compareTo).orElseThrow());
    }

    byte[] hash() {
        return new Fields("vaglio.batch.1")
                .add(replica)
                .add(seq)
                .add(prevHash)
                .add(root)
                .add((long) count)
                .add(firstLoggedAt)
                .add(lastLoggedAt)
                .digest();
    }
}
