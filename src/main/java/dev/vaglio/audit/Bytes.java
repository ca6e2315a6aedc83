package dev.vaglio.audit;

import java.util.Arrays;

/** Bytes as a key of a map, in the order in which PostgreSQL sorts bytea. */
record Bytes(byte[] value) implements Comparable<Bytes> {
    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(value, other.value);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }
}
