/** Drafts: changes of a published version by several people, revision by revision, before anybody approves them. */
@NullMarked
package dev.vaglio.draft;

import org.jspecify.annotations.NullMarked;
