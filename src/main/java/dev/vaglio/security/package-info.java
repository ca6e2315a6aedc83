/** Who calls and what they may do: users, API keys, sessions, roles, and the log of all that was done to them. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.security;
