package io.callboard.call;

import io.callboard.event.CallPayload;
import io.callboard.event.Merge;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where the provider keeps recordings and logs. Whoever has such a link needs no password. */
@Embeddable
class CallLinks {

    @Column(name = "recording_url")
    private String recordingUrl;

    @Column(name = "recording_multi_channel_url")
    private String recordingMultiChannelUrl;

    @Column(name = "scrubbed_recording_url")
    private String scrubbedRecordingUrl;

    @Column(name = "scrubbed_recording_multi_channel_url")
    private String scrubbedRecordingMultiChannelUrl;

    @Column(name = "public_log_url")
    private String publicLogUrl;

    @Column(name = "knowledge_base_retrieved_contents_url")
    private String knowledgeBaseRetrievedContentsUrl;

    @Column(name = "opt_in_signed_url")
    private Boolean optInSignedUrl;

    @Column(name = "has_recording")
    private boolean hasRecording;

    void merge(CallPayload told, Merge merge) {
        recordingUrl = merge.value("recording_url", recordingUrl, told.recordingUrl());
        recordingMultiChannelUrl =
                merge.value("recording_multi_channel_url", recordingMultiChannelUrl, told.recordingMultiChannelUrl());
        scrubbedRecordingUrl = merge.value("scrubbed_recording_url", scrubbedRecordingUrl, told.scrubbedRecordingUrl());
        scrubbedRecordingMultiChannelUrl = merge.value(
                "scrubbed_recording_multi_channel_url",
                scrubbedRecordingMultiChannelUrl,
                told.scrubbedRecordingMultiChannelUrl());
        publicLogUrl = merge.value("public_log_url", publicLogUrl, told.publicLogUrl());
        knowledgeBaseRetrievedContentsUrl = merge.value(
                "knowledge_base_retrieved_contents_url",
                knowledgeBaseRetrievedContentsUrl,
                told.knowledgeBaseRetrievedContentsUrl());
        optInSignedUrl = merge.value("opt_in_signed_url", optInSignedUrl, told.optInSignedUrl());
        hasRecording = recordingUrl != null
                || recordingMultiChannelUrl != null
                || scrubbedRecordingUrl != null
                || scrubbedRecordingMultiChannelUrl != null;
    }

    String getRecordingUrl() {
        return recordingUrl;
    }

    String getRecordingMultiChannelUrl() {
        return recordingMultiChannelUrl;
    }

    String getScrubbedRecordingUrl() {
        return scrubbedRecordingUrl;
    }

    String getScrubbedRecordingMultiChannelUrl() {
        return scrubbedRecordingMultiChannelUrl;
    }

    String getPublicLogUrl() {
        return publicLogUrl;
    }

    String getKnowledgeBaseRetrievedContentsUrl() {
        return knowledgeBaseRetrievedContentsUrl;
    }

    boolean hasRecording() {
        return hasRecording;
    }

    Boolean getOptInSignedUrl() {
        return optInSignedUrl;
    }
}
