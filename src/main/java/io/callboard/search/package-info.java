/**
 * What a search looks for in transcripts, and where it is found: texts parted into words, a search into phrases, and the
 * places of its hits. In comes what people typed and what was said; out go words to be indexed, and texts with their
 * hits marked. Plain Java that knows no database: which forms of a word mean the same is told by whoever asks. Imports
 * nothing of ours.
 */
package io.callboard.search;
