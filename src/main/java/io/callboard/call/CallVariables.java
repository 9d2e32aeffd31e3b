package io.callboard.call;

import io.callboard.event.CallPayload;
import io.callboard.event.Merge;
import io.callboard.event.Variables;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What the customer gave along. */
@Embeddable
class CallVariables {

    @Column(name = "metadata")
    private Variables metadata;

    @Column(name = "dynamic_variables")
    private Variables dynamicVariables;

    @Column(name = "collected_dynamic_variables")
    private Variables collectedDynamicVariables;

    @Column(name = "custom_sip_headers")
    private Variables customSipHeaders;

    @Column(name = "telephony_identifier")
    private Variables telephonyIdentifier;

    @Column(name = "data_storage_setting")
    private String dataStorageSetting;

    void merge(CallPayload told, Merge merge) {
        metadata = merge.value("metadata", metadata, told.metadata());
        dynamicVariables = merge.value("dynamic_variables", dynamicVariables, told.dynamicVariables());
        collectedDynamicVariables =
                merge.value("collected_dynamic_variables", collectedDynamicVariables, told.collectedDynamicVariables());
        customSipHeaders = merge.value("custom_sip_headers", customSipHeaders, told.customSipHeaders());
        telephonyIdentifier = merge.value("telephony_identifier", telephonyIdentifier, told.telephonyIdentifier());
        dataStorageSetting = merge.text("data_storage_setting", dataStorageSetting, told.dataStorageSetting());
    }

    Variables getMetadata() {
        return metadata;
    }

    Variables getDynamicVariables() {
        return dynamicVariables;
    }

    Variables getCollectedDynamicVariables() {
        return collectedDynamicVariables;
    }

    Variables getCustomSipHeaders() {
        return customSipHeaders;
    }

    Variables getTelephonyIdentifier() {
        return telephonyIdentifier;
    }

    String getDataStorageSetting() {
        return dataStorageSetting;
    }
}
