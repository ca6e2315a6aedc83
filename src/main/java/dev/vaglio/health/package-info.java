/** Whether the service can do its work right now. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.health;
