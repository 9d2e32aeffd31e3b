package io.callboard.call;

import io.callboard.event.CallPayload;
import io.callboard.event.Cost;
import io.callboard.event.Latency;
import io.callboard.event.Merge;
import io.callboard.event.Numbers;
import io.callboard.event.TokenUsage;
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
 * What the provider has told of a call, each field under the provider's name; any may be null. Money is US cents,
 * durations and latencies are ms.
 *
 * @see CallPayload
 */
@MappedSuperclass
public abstract class CallFacts {

    @Embedded
    private CallAgent agent = new CallAgent();

    @Embedded
    private CallParties parties = new CallParties();

    @Embedded
    private CallTimes times = new CallTimes();

    @Embedded
    private CallOutcome outcome = new CallOutcome();

    @Embedded
    CallTranscripts transcripts = new CallTranscripts();

    @Embedded
    CallLinks links = new CallLinks();

    @Embedded
    private CallFigures figures = new CallFigures();

    @Embedded
    private CallAssessment assessment = new CallAssessment();

    @Embedded
    private CallVariables variables = new CallVariables();

    @Transient
    Numbers numbers = Numbers.SHOWN;

    void merge(CallPayload told, Merge merge) {
        agent.merge(told, merge);
        parties.merge(told, merge);
        times.merge(told, merge);
        outcome.merge(told, merge);
        transcripts.merge(told, merge);
        links.merge(told, merge);
        figures.merge(told, merge);
        assessment.merge(told.callAnalysis(), merge);
        variables.merge(told, merge);
    }

    /** What of it is searched, as it is stored. */
    Script script() {
        return new Script(transcripts.searched(), assessment.getSummary());
    }

    /** What lists are filtered by and stands in documents only, as it is stored. */
    Documents documents(String labels) {
        return new Documents(
                assessment.getCustomAnalysis(),
                variables.getMetadata(),
                variables.getDynamicVariables(),
                variables.getCollectedDynamicVariables(),
                labels,
                transcripts.getTools());
    }

    public String getAgentId() {
        return agent.getAgentId();
    }

    public Integer getAgentVersion() {
        return agent.getAgentVersion();
    }

    public String getAgentName() {
        return agent.getAgentName();
    }

    public String getAgentTag() {
        return agent.getAgentTag();
    }

    public String getCallType() {
        return parties.getCallType();
    }

    public String getDirection() {
        return parties.getDirection();
    }

    public String getFromNumber() {
        return numbers.number(parties.getFromNumber());
    }

    public String getToNumber() {
        return numbers.number(parties.getToNumber());
    }

    public Instant getStartTimestamp() {
        return times.getStartTimestamp();
    }

    public Instant getEndTimestamp() {
        return times.getEndTimestamp();
    }

    public Instant getTransferEndTimestamp() {
        return times.getTransferEndTimestamp();
    }

    public Long getDurationMs() {
        return times.getDurationMs();
    }

    public String getCallStatus() {
        return outcome.getCallStatus();
    }

    public String getDisconnectionReason() {
        return outcome.getDisconnectionReason();
    }

    public String getTransferDestination() {
        return numbers.number(outcome.getTransferDestination());
    }

    public String getTranscript() {
        return numbers.text(transcripts.getTranscript());
    }

    public Transcript getTranscriptObject() {
        return numbers.transcript(transcripts.getTranscriptObject());
    }

    public Transcript getTranscriptWithToolCalls() {
        return numbers.transcript(transcripts.getTranscriptWithToolCalls());
    }

    public Transcript getScrubbedTranscriptWithToolCalls() {
        return numbers.transcript(transcripts.getScrubbedTranscriptWithToolCalls());
    }

    public String getRecordingUrl() {
        return links.getRecordingUrl();
    }

    public String getRecordingMultiChannelUrl() {
        return links.getRecordingMultiChannelUrl();
    }

    public String getScrubbedRecordingUrl() {
        return links.getScrubbedRecordingUrl();
    }

    public String getScrubbedRecordingMultiChannelUrl() {
        return links.getScrubbedRecordingMultiChannelUrl();
    }

    public String getPublicLogUrl() {
        return numbers.asItCame(links.getPublicLogUrl());
    }

    public String getKnowledgeBaseRetrievedContentsUrl() {
        return numbers.asItCame(links.getKnowledgeBaseRetrievedContentsUrl());
    }

    public Boolean getOptInSignedUrl() {
        return links.getOptInSignedUrl();
    }

    public Latency getLatency() {
        return figures.getLatency();
    }

    public BigDecimal getLatencyP50() {
        return figures.getLatencyP50();
    }

    public TokenUsage getLlmTokenUsage() {
        return figures.getLlmTokenUsage();
    }

    public Cost getCallCost() {
        return figures.getCallCost();
    }

    public BigDecimal getCombinedCost() {
        return figures.getCombinedCost();
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

    public Boolean getInVoicemail() {
        return assessment.getInVoicemail();
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

    public Variables getCustomSipHeaders() {
        return numbers.variables(variables.getCustomSipHeaders());
    }

    public Variables getTelephonyIdentifier() {
        return numbers.variables(variables.getTelephonyIdentifier());
    }

    public String getDataStorageSetting() {
        return variables.getDataStorageSetting();
    }
}
