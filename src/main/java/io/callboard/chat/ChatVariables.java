package io.callboard.chat;

import io.callboard.event.ChatPayload;
import io.callboard.event.Merge;
import io.callboard.event.Variables;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What the customer gave along. */
@Embeddable
class ChatVariables {

    @Column(name = "metadata")
    private Variables metadata;

    @Column(name = "dynamic_variables")
    private Variables dynamicVariables;

    @Column(name = "collected_dynamic_variables")
    private Variables collectedDynamicVariables;

    @Column(name = "custom_attributes")
    private Variables customAttributes;

    void merge(ChatPayload told, Merge merge) {
        metadata = merge.value("metadata", metadata, told.metadata());
        dynamicVariables = merge.value("dynamic_variables", dynamicVariables, told.dynamicVariables());
        collectedDynamicVariables =
                merge.value("collected_dynamic_variables", collectedDynamicVariables, told.collectedDynamicVariables());
        customAttributes = merge.value("custom_attributes", customAttributes, told.customAttributes());
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

    Variables getCustomAttributes() {
        return customAttributes;
    }
}
