package io.callboard.chat;

import io.callboard.event.ChatPayload;
import io.callboard.event.Merge;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Who answered. */
@Embeddable
class ChatAgent {

    @Column(name = "agent_id")
    private String agentId;

    @Column(name = "agent_version")
    private Integer agentVersion;

    @Column(name = "agent_name")
    private String agentName;

    @Column(name = "agent_tag")
    private String agentTag;

    void merge(ChatPayload told, Merge merge) {
        agentId = merge.text("agent_id", agentId, told.agentId());
        agentVersion = merge.value("version", agentVersion, told.version());
        agentName = merge.text("agent_name", agentName, told.agentName());
        agentTag = merge.text("agent_tag", agentTag, told.agentTag());
    }

    String getAgentId() {
        return agentId;
    }

    Integer getAgentVersion() {
        return agentVersion;
    }

    String getAgentName() {
        return agentName;
    }

    String getAgentTag() {
        return agentTag;
    }
}
