package dev.vaglio.owner;

/** A turn that was given. Numbers ascend over all replicas, and none is given twice. */
public record Turn(String owner, long number) {}
