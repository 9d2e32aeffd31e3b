package io.callboard.api;

import io.callboard.audit.AuditFilter;
import io.callboard.call.CallFilter;
import io.callboard.chat.ChatFilter;
import io.callboard.inbox.DeliveryFilter;
import io.callboard.list.Fields;
import io.callboard.rejection.RejectionFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Used while building: gives the fields in the OpenAPI document the names that {@link JsonbResolver} writes, and lists
 * the filters that they have.
 */
public class OpenApiNames implements OASFilter {

    private static final Map<String, Fields> FILTERED = Map.of(
            "calls", CallFilter.FIELDS,
            "chats", ChatFilter.FIELDS,
            "deliveries", DeliveryFilter.FIELDS,
            "rejections", RejectionFilter.FIELDS,
            "audit", AuditFilter.FIELDS);

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("io.callboard.api.parameter", Locale.ROOT);

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getProperties() != null) {
            Map<String, Schema> renamed = new LinkedHashMap<>();
            schema.getProperties().forEach((name, property) -> renamed.put(underscored(name), property));
            schema.setProperties(renamed);
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            String[] parts = path.split("/");
            String last = parts[parts.length - 1].replaceFirst("\\..*$", "");
            String list = last.equals("count") ? parts[parts.length - 2] : last;
            if (FILTERED.containsKey(list)) {
                add(list, item.getGET(), path.contains("."));
            }
        });
    }

    /**
     * In place of what an earlier build left of them.
     *
     * @param file whether all rows are in one answer
     */
    private static void add(String list, Operation operation, boolean file) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        operation.getParameters().forEach(parameter -> parameters.put(parameter.getName(), parameter));
        FILTERED.get(list)
                .all()
                .forEach(field -> parameters.put(field.name(), parameter(list, field.name(), field.several())));
        parameters.put(Fields.ZONE, parameter(list, Fields.ZONE, false));
        if (file) {
            Paging.NAMES.forEach(parameters::remove);
        }
        operation.setParameters(List.copyOf(parameters.values()));
    }

    private static Parameter parameter(String list, String name, boolean several) {
        Schema text = OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
        Schema schema = several
                ? OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.ARRAY))
                        .items(text)
                : text;
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(WORDS.getString(WORDS.containsKey(list + "." + name) ? list + "." + name : name))
                .schema(schema);
    }

    static String underscored(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
