package dev.vaglio.ruleset;

/**
 * What vouches for a version.
 *
 * @param keyId tells keys apart: 16 hex digits
 * @param value Ed25519, as base64
 */
public record VersionSignature(String keyId, String value) {}
