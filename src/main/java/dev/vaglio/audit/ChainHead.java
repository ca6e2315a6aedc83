package dev.vaglio.audit;

import java.util.UUID;

/** The end of a replica's chain: its last batch, or with {@code seq} 0 the replica's own row. */
record ChainHead(UUID replica, long seq, byte[] hash) {}
