package io.callboard.recording;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which audio it is. What is passed on comes from this server for the browser, so it must never be taken for a page. */
final class AudioType {

    private static final Pattern AUDIO = Pattern.compile("(audio/[a-z0-9.+-]{1,40})\\s*(;.*)?");
    private static final Pattern ENDING = Pattern.compile(".*\\.([a-z0-9]{1,5})");
    private static final Map<String, String> BY_ENDING = Map.of(
            "wav", "audio/wav",
            "mp3", "audio/mpeg",
            "m4a", "audio/mp4",
            "mp4", "audio/mp4",
            "ogg", "audio/ogg",
            "opus", "audio/ogg",
            "flac", "audio/flac",
            "webm", "audio/webm");

    private AudioType() {}

    /**
     * The media type; empty for what is no audio.
     *
     * @param told the header {@code Content-Type}; where it is null or says nothing, the ending of the path counts
     * @param path may be null
     */
    static Optional<String> of(String told, String path) {
        String type = told == null ? "" : told.strip().toLowerCase(Locale.ROOT);
        Matcher audio = AUDIO.matcher(type);
        if (audio.matches()) {
            return Optional.of(audio.group(1).matches("audio/(x-wav|wave|vnd\\.wave?)") ? "audio/wav" : audio.group(1));
        }
        if (!type.isEmpty() && !type.matches("(application|binary)/octet-stream.*")) {
            return Optional.empty();
        }
        Matcher ending = ENDING.matcher(path == null ? "" : path.toLowerCase(Locale.ROOT));
        return ending.matches() ? Optional.ofNullable(BY_ENDING.get(ending.group(1))) : Optional.empty();
    }
}
