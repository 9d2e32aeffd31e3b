package io.callboard.recording;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** The audio of a call's recording, all or the range asked for; what hinders it as its status. */
@WebServlet("/recording")
public class RecordingServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final System.Logger LOGGER = System.getLogger(RecordingServlet.class.getName());
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int BLOCK = 1 << 15;

    @Inject
    transient Recordings recordings;

    @Inject
    transient Plays plays;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ByteRange range = ByteRange.of(request.getHeader("Range")).orElse(null);
        try {
            recordings.use(request, range, piece -> {
                plays.tell(request);
                pass(piece, request, response);
            });
        } catch (CannotFetchRecordingException e) {
            response.setStatus(e.obstacle().status());
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(e.obstacle().word());
        }
    }

    /** Nobody asks so, and what is fetched would be thrown away. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Allow", "GET");
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    private static void pass(Piece piece, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(piece.type());
        response.setHeader("Accept-Ranges", "bytes");
        piece.length().ifPresent(response::setContentLengthLong);
        if (piece.part()) {
            long total = piece.total().orElseThrow();
            long last = piece.first() + piece.length().orElseThrow() - 1;
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + piece.first() + "-" + last + "/" + total);
        }
        if (request.getParameter("download") != null) {
            response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName(request, piece) + "\"");
        }
        copy(new BoundedStream(piece.bytes(), Recordings.LIMIT, LONGEST), piece, response.getOutputStream());
    }

    /** Of letters, digits, hyphens and underscores alone, with the ending of its type. */
    private static String fileName(HttpServletRequest request, Piece piece) {
        String ending = piece.type().substring(piece.type().indexOf('/') + 1);
        return request.getParameter("id").replaceAll("[^A-Za-z0-9_-]", "_") + "."
                + ending.replace("mpeg", "mp3").replaceAll("[^a-z0-9]", "");
    }

    private static void copy(InputStream in, Piece piece, OutputStream out) throws IOException {
        byte[] block = new byte[BLOCK];
        long left = piece.length().orElse(Recordings.LIMIT);
        while (left > 0) {
            int read = in.read(block, 0, (int) Math.min(block.length, left));
            if (read < 0) {
                break;
            }
            try {
                out.write(block, 0, read);
            } catch (IOException e) {
                LOGGER.log(Level.DEBUG, "A player wants no more");
                return;
            }
            left -= read;
        }
    }
}
