package io.callboard.demo;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * One line of a transcript.
 *
 * @param start seconds since the call's start
 * @param end seconds since the call's start
 * @param words the words of whoever speaks, with their times; empty for what is no speech
 * @param told the line as the provider writes it
 */
record Line(String role, double start, double end, String content, List<Word> words, JsonObject told) {

    /** One word with its place in the recording, in seconds. */
    record Word(String text, double start, double end) {}

    boolean isSpeech() {
        return !words.isEmpty();
    }
}
