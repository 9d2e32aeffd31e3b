package io.callboard.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * From where people of the company's directory or realm last came in by the login page: on this node, since it started.
 */
@ApplicationScoped
class LastNetworks {

    static final int MOST = 10_000;

    /** By name; let in longest ago first. */
    private final Map<String, String> networks = new LinkedHashMap<>();

    synchronized void remember(String name, String address) {
        networks.remove(key(name));
        if (networks.size() >= MOST) {
            networks.remove(networks.keySet().iterator().next());
        }
        networks.put(key(name), Network.of(address));
    }

    synchronized boolean isLast(String name, String address) {
        return Network.of(address).equals(networks.get(key(name)));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
