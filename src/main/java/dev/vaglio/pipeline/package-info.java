/** Where each lead stands now: the queue of a rep, and the pipeline as a picture. */
@NullMarked
package dev.vaglio.pipeline;

import org.jspecify.annotations.NullMarked;
