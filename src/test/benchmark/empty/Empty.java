package empty;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;

/** What the server does at most: a JAX-RS POST that reads its body and answers 204. */
@ApplicationPath("")
public class Empty extends Application {

    /** The one resource. */
    @Path("post")
    public static class Post {

        @POST
        public Response accept(byte[] body) {
            return Response.noContent().build();
        }
    }
}
