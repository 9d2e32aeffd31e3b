package io.callboard.call;

import io.callboard.event.CallPayload;
import io.callboard.event.Merge;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Who answered. */
@Embeddable
class CallAgent {

    @Column(name = "agent_id")
    private String agentId;

    @Column(name = "agent_version")
    private Integer agentVersion;

    @Column(name = "agent_name")
    private String agentName;

    @Column(name = "agent_tag")
    private String agentTag;

    void merge(CallPayload told, Merge merge) {
        agentId = merge.text("agent_id", agentId, told.agentId());
        agentVersion = merge.value("agent_version", agentVersion, told.agentVersion());
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
