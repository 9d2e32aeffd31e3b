package io.callboard.endpoint;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * An answer whose status does not go back to 200. GlassFish 8.0 writes 200 over the status of an asynchronous answer that
 * has not been sent when it ends: a 204 would become a 200, and so might a refusal.
 */
final class KeptStatus extends HttpServletResponseWrapper {

    KeptStatus(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setStatus(int status) {
        if (status != SC_OK || getStatus() == SC_OK) {
            super.setStatus(status);
        }
    }
}
