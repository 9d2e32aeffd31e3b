package io.callboard.call;

import io.callboard.event.Analysis;
import io.callboard.event.Merge;
import io.callboard.event.Variables;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What the provider made of it afterwards; each part comes and is kept by itself. */
@Embeddable
class CallAssessment {

    @Column(name = "summary")
    private String summary;

    @Column(name = "sentiment")
    private String sentiment;

    @Column(name = "successful")
    private Boolean successful;

    @Column(name = "in_voicemail")
    private Boolean inVoicemail;

    @Column(name = "custom_analysis")
    private Variables customAnalysis;

    void merge(Analysis told, Merge merge) {
        if (told != null) {
            summary = merge.value("call_summary", summary, told.summary());
            sentiment = merge.text("user_sentiment", sentiment, told.sentiment());
            successful = merge.value("call_successful", successful, told.successful());
            inVoicemail = merge.value("in_voicemail", inVoicemail, told.inVoicemail());
            customAnalysis = merge.value("custom_analysis_data", customAnalysis, told.customData());
        }
    }

    String getSummary() {
        return summary;
    }

    String getSentiment() {
        return sentiment;
    }

    Boolean getSuccessful() {
        return successful;
    }

    Boolean getInVoicemail() {
        return inVoicemail;
    }

    Variables getCustomAnalysis() {
        return customAnalysis;
    }
}
