package io.callboard.demo;

import io.callboard.demo.Line.Word;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Tones where a call has words: a voice of its own for whoever speaks, a pitch for each word. 16 bits, 8 kHz. */
final class Tones {

    static final int RATE = 8000;

    private static final int HEADER = 44;
    private static final double LOUDNESS = 6500;

    private Tones() {}

    /**
     * A WAV file as long as the call.
     *
     * @param channels 1, or 2 with the agent on the second and all others on the first
     */
    static byte[] wav(Conversation conversation, int channels) {
        int frames = (int) Math.ceil(conversation.length() * RATE);
        short[] samples = new short[frames * channels];
        for (Line line : conversation.lines()) {
            boolean agent = line.role().equals(Conversation.AGENT);
            double pitch = agent ? 205 : line.role().equals(Conversation.TARGET) ? 165 : 125;
            line.words().forEach(word -> voice(samples, channels, agent ? channels - 1 : 0, word, pitch));
        }
        return file(samples, channels);
    }

    private static void voice(short[] samples, int channels, int channel, Word word, double pitch) {
        int from = (int) (word.start() * RATE);
        int to = Math.min((int) (word.end() * RATE), samples.length / channels);
        double tone = pitch * (0.88 + 0.24 * Math.floorMod(word.text().hashCode(), 100) / 100);
        double loudness = LOUDNESS * (0.55 + 0.45 * Math.floorMod(word.text().hashCode() / 100, 100) / 100);
        for (int frame = from; frame < to; frame++) {
            double place = (frame - from) / (double) (to - from);
            double turn = 2 * Math.PI * tone * (1 - 0.08 * place) * frame / RATE;
            double sound = Math.sin(turn) + 0.5 * Math.sin(2 * turn) + 0.25 * Math.sin(5 * turn);
            samples[frame * channels + channel] = (short) (loudness * Math.sin(Math.PI * place) * sound);
        }
    }

    private static byte[] file(short[] samples, int channels) {
        int length = samples.length * 2;
        ByteBuffer file = ByteBuffer.allocate(HEADER + length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER - 8 + length);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        file.putShort((short) 1).putShort((short) channels);
        file.putInt(RATE).putInt(RATE * 2 * channels);
        file.putShort((short) (2 * channels)).putShort((short) 16);
        file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(length);
        file.asShortBuffer().put(samples);
        return file.array();
    }
}
