package io.callboard.recording;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalLong;

/**
 * Whether a recording can be played, asked before it is: {@code {"state":"ready","type":"audio/wav","bytes":9}}, or what
 * hinders it. That is a finding and no error, so it is answered with 200.
 */
@WebServlet("/recording/state")
public class StateServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final ByteRange ONE_BYTE = new ByteRange(0, OptionalLong.of(0));

    @Inject
    transient Recordings recordings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonObjectBuilder answer = Json.createObjectBuilder();
        try {
            recordings.use(request, ONE_BYTE, piece -> {
                answer.add("state", "ready").add("type", piece.type());
                piece.total().ifPresent(bytes -> answer.add("bytes", bytes));
            });
        } catch (CannotFetchRecordingException e) {
            Obstacle obstacle = e.obstacle() == Obstacle.BEYOND ? Obstacle.NO_AUDIO : e.obstacle();
            answer.add("state", obstacle.word());
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(answer.build().toString());
    }
}
