package io.callboard.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who answers or calls, and the scenarios of that. */
record Agent(Map<String, String> facts, List<Scenario> scenarios) {

    private static final List<String> FILES = List.of(
            "frontdesk.txt",
            "recall.txt",
            "sendung.txt",
            "claims.txt",
            "billing.txt",
            "reminders.txt",
            "reception.txt",
            "guide.txt",
            "afterhours.txt",
            "shopchat.txt",
            "paketchat.txt",
            "textline.txt");

    private static final List<Agent> ALL = FILES.stream().map(Agent::read).toList();

    Agent {
        facts = Map.copyOf(facts);
        scenarios = List.copyOf(scenarios);
    }

    static List<Agent> ofCalls() {
        return ALL.stream().filter(agent -> !agent.chats()).toList();
    }

    static List<Agent> ofChats() {
        return ALL.stream().filter(Agent::chats).toList();
    }

    private static Agent read(String file) {
        Map<String, String> facts = new HashMap<>();
        List<List<String>> parts = new ArrayList<>();
        for (String line : Lines.of(file)) {
            if (line.startsWith("scenario ")) {
                parts.add(new ArrayList<>());
            }
            if (parts.isEmpty()) {
                Scenario.put(facts, line);
            } else {
                parts.get(parts.size() - 1).add(line);
            }
        }
        return new Agent(facts, parts.stream().map(Scenario::parse).toList());
    }

    String fact(String name, String otherwise) {
        return facts.getOrDefault(name, otherwise);
    }

    String name() {
        return facts.get("agent");
    }

    String id() {
        byte[] name = (facts.get("business") + "/" + name()).getBytes(StandardCharsets.UTF_8);
        return "agent_"
                + UUID.nameUUIDFromBytes(name).toString().replace("-", "").substring(0, 26);
    }

    String channel() {
        return facts.get("channel");
    }

    boolean chats() {
        return channel().equals("chat") || channel().equals("sms");
    }

    String country() {
        return facts.get("country");
    }

    int share() {
        return Integer.parseInt(facts.get("share"));
    }

    boolean at(String name) {
        return "yes".equals(facts.get(name));
    }

    /** What it keeps, as the provider says it. */
    String storage() {
        return fact("storage", "everything");
    }

    /** The newest version takes over in the last two fifths of the time, after a trial with few calls. */
    int version(double lateness, Dice dice) {
        List<Integer> versions = List.of(facts.get("versions").split(" ")).stream()
                .map(Integer::valueOf)
                .toList();
        boolean newest = dice.percent(lateness > 0.6 ? 96 : lateness > 0.45 ? 15 : 0);
        return versions.get(newest ? versions.size() - 1 : 0);
    }

    /** Seconds between the caller's last word and the agent's first, in the middle; newer versions are quicker. */
    double wait(int version) {
        String[] versions = facts.get("versions").split(" ");
        double wait = Double.parseDouble(facts.get("wait"));
        return Integer.toString(version).equals(versions[0]) && versions.length > 1 ? wait * 1.16 : wait;
    }
}
