package io.callboard.view;

import io.callboard.live.Wall;
import io.callboard.live.WallReader;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Tells the page Live what goes on, and when that was so: all of it, or only the time when it is what the page shows
 * already. So whoever missed something knows all again after one answer, whichever node gives it.
 */
@WebServlet("/live/cards")
public class LiveServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    transient WallReader walls;

    @Inject
    transient LiveCards cards;

    @Inject
    transient Times times;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Wall> wall = walls.read(Sight.numbers(request));
        if (wall.isEmpty()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType("application/json;charset=UTF-8");
        try (JsonGenerator json = Json.createGenerator(response.getWriter())) {
            json.writeStartObject()
                    .write("now", times.getNow().toEpochMilli())
                    .write("asOf", times.asOf(wall.get().at()))
                    .write("version", wall.get().version());
            if (!wall.get().version().equals(request.getParameter("version"))) {
                write(json, cards.board(wall.get()));
            }
            json.writeEnd();
        }
    }

    private static void write(JsonGenerator json, LiveBoard board) {
        json.write("kinds", board.getKinds())
                .write("transferring", String.valueOf(board.getTransferring()))
                .write("longest", board.getLongest())
                .write("tally", board.getTally())
                .write("more", board.isMore());
        json.writeStartArray("live");
        board.getLive().forEach(card -> write(json, card));
        json.writeEnd().writeStartArray("stuck");
        board.getStuck().forEach(card -> write(json, card));
        json.writeEnd();
    }

    private static void write(JsonGenerator json, LiveCard card) {
        json.writeStartObject()
                .write("key", card.key())
                .write("href", card.href())
                .write("since", card.since())
                .write("stuck", card.stuck())
                .write("negative", card.negative())
                .write("icon", card.icon())
                .write("way", card.way())
                .write("who", card.who())
                .write("agent", card.agent())
                .write("version", card.version());
        json.writeStartArray("lines");
        card.lines().forEach(line -> json.writeStartObject()
                .write("kind", line.kind())
                .write("speaker", line.speaker())
                .write("text", line.text())
                .writeEnd());
        json.writeEnd().writeStartArray("pills");
        card.pills().forEach(pill -> write(json, pill));
        json.writeEnd().writeEnd();
    }

    private static void write(JsonGenerator json, Pill pill) {
        json.writeStartObject()
                .write("kind", pill.kind())
                .write("icon", pill.icon())
                .write("label", pill.label())
                .write("title", pill.title() == null ? "" : pill.title())
                .write("plain", pill.plain())
                .writeEnd();
    }
}
