package io.callboard.faults;

import io.callboard.it.Ports;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A configuration of {@code server-config/proxy}, run as it is in front of two nodes that answer as they are told. */
abstract class ProxyBehaviour {

    final StubNode one = new StubNode();
    final StubNode two = new StubNode();
    final HttpClient http = client();
    Proxy proxy;

    @AfterEach
    void stop() {
        if (proxy != null) {
            proxy.close();
        }
        one.close();
        two.close();
    }

    final void start(Proxy.Kind kind) {
        start(kind, List.of(one.port(), two.port()));
    }

    final void start(Proxy.Kind kind, List<Integer> nodes) {
        proxy = kind.create(Proxy.FOLDER.resolve(kind.name()), Ports.free(), nodes)
                .start();
    }

    static HttpClient client() {
        return HttpClient.newBuilder()
                .sslContext(Certificate.get().trust())
                .cookieHandler(new CookieManager())
                .build();
    }

    final HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(proxy.base() + path));
    }

    final HttpResponse<String> post(String path, int length) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.ofByteArray(new byte[length])));
    }

    final HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return send(http, request);
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
