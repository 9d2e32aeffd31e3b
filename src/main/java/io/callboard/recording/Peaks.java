package io.callboard.recording;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * How loud a recording is from beginning to end, worked out while it is read: nothing of it is held.
 *
 * @param channels of each channel, the loudest of each part of it, 0 to 100; at most two channels
 * @param seconds how long it is
 */
record Peaks(List<List<Integer>> channels, double seconds) {

    private static final int MOST_CHANNELS = 2;
    private static final int LOUDEST = 32_768;

    /**
     * Reads a WAV file to its end.
     *
     * @param size in bytes; empty when not known
     * @param count into how many parts it is divided
     * @return empty when Java cannot read such audio, or it does not tell how long it is
     */
    static Optional<Peaks> of(InputStream file, OptionalLong size, int count) throws IOException {
        try (AudioInputStream told = AudioSystem.getAudioInputStream(new BufferedInputStream(file, 1 << 16));
                AudioInputStream audio = AudioSystem.getAudioInputStream(linear(told.getFormat()), told)) {
            long frames = told.getFrameLength() > 0
                    ? told.getFrameLength()
                    : size.orElse(0) / Math.max(1, told.getFormat().getFrameSize());
            return frames <= 0 ? Optional.empty() : Optional.of(read(audio, frames, count));
        } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The same with 16 bits a sample, the lower ones first. */
    private static AudioFormat linear(AudioFormat format) {
        int channels = format.getChannels();
        float rate = format.getSampleRate();
        return new AudioFormat(Encoding.PCM_SIGNED, rate, 16, channels, 2 * channels, rate, false);
    }

    private static Peaks read(AudioInputStream audio, long frames, int count) throws IOException {
        int channels = audio.getFormat().getChannels();
        int[][] loudest = new int[Math.min(channels, MOST_CHANNELS)][count];
        byte[] block = new byte[2 * channels * 4096];
        long frame = 0;
        int read = audio.readNBytes(block, 0, block.length);
        while (read > 0) {
            for (int at = 0; at + 2 * channels <= read; at += 2 * channels) {
                int part = (int) Math.min(count - 1L, frame++ * count / frames);
                for (int channel = 0; channel < loudest.length; channel++) {
                    int low = at + 2 * channel;
                    int sample = Math.abs((short) ((block[low] & 0xff) | (block[low + 1] << 8)));
                    loudest[channel][part] = Math.max(loudest[channel][part], sample);
                }
            }
            read = audio.readNBytes(block, 0, block.length);
        }
        return new Peaks(
                Arrays.stream(loudest).map(Peaks::percent).toList(),
                frames / audio.getFormat().getSampleRate());
    }

    private static List<Integer> percent(int[] samples) {
        return Arrays.stream(samples)
                .mapToObj(sample -> Math.round(100f * sample / LOUDEST))
                .toList();
    }
}
