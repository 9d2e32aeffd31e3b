package io.callboard.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** The JVM's own TLS, with its trust store, on connections that are open already; waits for no answer for ever. */
final class PatientSockets extends SSLSocketFactory {

    private final SSLSocketFactory known = (SSLSocketFactory) SSLSocketFactory.getDefault();
    private final int patienceMs;

    PatientSockets(int patienceMs) {
        this.patienceMs = patienceMs;
    }

    @Override
    public Socket createSocket(Socket open, String host, int port, boolean autoClose) throws IOException {
        open.setSoTimeout(patienceMs);
        return known.createSocket(open, host, port, autoClose);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return known.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return known.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }
}
