package dev.vaglio.audit;

import java.util.UUID;
import javax.crypto.SecretKey;

/** The key that what is known of one person is encrypted under. */
record PersonKey(UUID id, SecretKey key) {}
