package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a proxy lets a visitor of the pages see. */
class ProxyPagesTest extends ProxyBehaviour {

    @ParameterizedTest
    @EnumSource
    void hidesWhatIsForTheInnerNetwork(Proxy.Kind kind) throws Exception {
        start(kind);
        for (String path : List.of(
                "health",
                "health/ready",
                "health?full",
                "metrics",
                "%68ealth",
                "/health",
                "./health",
                "x/../health",
                "x/%2e%2e/metrics",
                "health;x=1",
                "../console",
                "../")) {
            HttpResponse<String> answer = send(request(path).GET());
            assertThat(answer.statusCode()).as(path).isIn(302, 400, 404);
            if (answer.statusCode() == 302) {
                assertThat(answer.headers().firstValue("Location").orElseThrow())
                        .endsWith("/callboard/");
            }
        }
        assertThat(one.requests()).isEmpty();
        assertThat(two.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void keepsAVisitorOnANodeForAsLongAsItIsThere(Proxy.Kind kind) throws Exception {
        start(kind);
        one.answerWith(200);
        two.answerWith(200);
        Set<StubNode> seen = IntStream.range(0, 20)
                .mapToObj(i -> {
                    HttpClient visitor = client();
                    StubNode home = visited(visitor);
                    assertThat(IntStream.range(0, 5).mapToObj(j -> visited(visitor)))
                            .containsOnly(home);
                    return home;
                })
                .collect(Collectors.toSet());
        assertThat(seen).as("the nodes of 20 visitors").hasSize(2);

        HttpClient visitor = client();
        StubNode home = visited(visitor);
        home.close();
        assertThat(visited(visitor)).isNotSameAs(home);
    }

    private StubNode visited(HttpClient visitor) {
        one.requests().clear();
        two.requests().clear();
        try {
            assertThat(send(visitor, request("calls.xhtml").GET()).statusCode()).isEqualTo(200);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return one.requests().isEmpty() ? two : one;
    }

    @ParameterizedTest
    @EnumSource
    void redirectsToItsOwnAddress(Proxy.Kind kind) throws Exception {
        start(kind);
        String path = "localhost:" + proxy.port() + "/callboard/login.xhtml?to=%2Fcalls.xhtml";
        one.redirectTo("http://" + path);
        two.redirectTo("http://" + path);
        assertThat(location("calls.xhtml")).isEqualTo("https://" + path);
        one.redirectTo("http://sign-on.example.com/oidc");
        two.redirectTo("http://sign-on.example.com/oidc");
        assertThat(location("calls.xhtml")).isEqualTo("http://sign-on.example.com/oidc");

        URI plain = URI.create("http://localhost:" + proxy.plainPort() + "/callboard/calls.xhtml?q=1");
        HttpResponse<String> answer = send(HttpRequest.newBuilder(plain).GET());
        assertThat(answer.statusCode()).isIn(308, 421);
    }

    @ParameterizedTest
    @EnumSource
    void letsAPageSwitchToWebSocket(Proxy.Kind kind) throws Exception {
        try (EchoNode echo = new EchoNode()) {
            start(kind, List.of(echo.port(), echo.port()));
            try (Socket socket = Certificate.get().trust().getSocketFactory().createSocket("localhost", proxy.port());
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
                socket.setSoTimeout(10_000);
                write(
                        socket,
                        "GET /callboard/jakarta.faces.push/calls HTTP/1.1\r\nHost: localhost:" + proxy.port()
                                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n");
                assertThat(in.readLine()).startsWith("HTTP/1.1 101");
                for (String head = in.readLine(); !head.isEmpty(); head = in.readLine()) {
                    assertThat(head).contains(":");
                }
                write(socket, "changed\n");
                assertThat(in.readLine()).isEqualTo("changed");
            }
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private String location(String path) throws IOException, InterruptedException {
        return send(request(path).GET()).headers().firstValue("Location").orElseThrow();
    }
}
