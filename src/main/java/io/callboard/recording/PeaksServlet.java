package io.callboard.recording;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How loud a recording is, for its picture: {@code {"seconds":17.0,"channels":[[0,12,…]]}}. Without channels when that
 * cannot be told, which is no error: the page then shows who speaks when.
 */
@WebServlet("/recording/peaks")
public class PeaksServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int COUNT = 500;

    @Inject
    transient Recordings recordings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AtomicReference<Optional<Peaks>> peaks = new AtomicReference<>(Optional.empty());
        try {
            recordings.use(
                    request,
                    null,
                    piece -> peaks.set(Peaks.of(
                            new BoundedStream(piece.bytes(), Recordings.LIMIT, LONGEST), piece.total(), COUNT)));
        } catch (CannotFetchRecordingException | IOException e) {
            peaks.set(Optional.empty());
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter()
                .write(peaks.get()
                        .map(PeaksServlet::json)
                        .orElse(JsonObject.EMPTY_JSON_OBJECT)
                        .toString());
    }

    private static JsonObject json(Peaks peaks) {
        JsonArrayBuilder channels = Json.createArrayBuilder();
        peaks.channels().forEach(channel -> channels.add(Json.createArrayBuilder(channel)));
        return Json.createObjectBuilder()
                .add("seconds", peaks.seconds())
                .add("channels", channels)
                .build();
    }
}
