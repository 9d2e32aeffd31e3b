package io.callboard.chat;

import io.callboard.event.ChatPayload;
import io.callboard.event.Cost;
import io.callboard.event.Merge;
import io.callboard.event.Numbers;
import io.callboard.event.Transcript;
import io.callboard.event.Variables;
import io.callboard.list.Documents;
import io.callboard.search.Script;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What the provider has told of a chat, each field under the provider's name; any may be null. Money is US cents.
 *
 * @see ChatPayload
 */
@MappedSuperclass
public abstract class ChatFacts {

    @Embedded
    private ChatAgent agent = new ChatAgent();

    @Embedded
    private ChatCourse course = new ChatCourse();

    @Embedded
    ChatMessages content = new ChatMessages();

    @Embedded
    private ChatAssessment assessment = new ChatAssessment();

    @Embedded
    private ChatVariables variables = new ChatVariables();

    @Transient
    Numbers numbers = Numbers.SHOWN;

    void merge(ChatPayload told, Merge merge) {
        agent.merge(told, merge);
        course.merge(told, merge);
        content.merge(told, merge);
        assessment.merge(told.chatAnalysis(), merge);
        variables.merge(told, merge);
    }

    /** What of it is searched, as it is stored. */
    Script script() {
        return new Script(content.getTranscript(), assessment.getSummary());
    }

    /** What lists are filtered by and stands in documents only, as it is stored. */
    Documents documents(String labels) {
        return new Documents(
                assessment.getCustomAnalysis(),
                variables.getMetadata(),
                variables.getDynamicVariables(),
                variables.getCollectedDynamicVariables(),
                labels,
                content.getTools());
    }

    public String getAgentId() {
        return agent.getAgentId();
    }

    /** The provider's {@code version}. */
    public Integer getAgentVersion() {
        return agent.getAgentVersion();
    }

    public String getAgentName() {
        return agent.getAgentName();
    }

    public String getAgentTag() {
        return agent.getAgentTag();
    }

    public String getChatType() {
        return course.getChatType();
    }

    public String getChatStatus() {
        return course.getChatStatus();
    }

    public Instant getStartTimestamp() {
        return course.getStartTimestamp();
    }

    public Instant getEndTimestamp() {
        return course.getEndTimestamp();
    }

    public String getTranscript() {
        return numbers.text(content.getTranscript());
    }

    public Transcript getMessages() {
        return numbers.transcript(content.getMessages());
    }

    /** How many messages were written, by either side. */
    public int getMessageCount() {
        return content.getMessageCount();
    }

    public Cost getChatCost() {
        return content.getChatCost();
    }

    public BigDecimal getCombinedCost() {
        return content.getCombinedCost();
    }

    public String getSummary() {
        return numbers.text(assessment.getSummary());
    }

    public String getSentiment() {
        return assessment.getSentiment();
    }

    public Boolean getSuccessful() {
        return assessment.getSuccessful();
    }

    public Variables getCustomAnalysis() {
        return numbers.variables(assessment.getCustomAnalysis());
    }

    public Variables getMetadata() {
        return numbers.variables(variables.getMetadata());
    }

    public Variables getDynamicVariables() {
        return numbers.variables(variables.getDynamicVariables());
    }

    public Variables getCollectedDynamicVariables() {
        return numbers.variables(variables.getCollectedDynamicVariables());
    }

    public Variables getCustomAttributes() {
        return numbers.variables(variables.getCustomAttributes());
    }
}
