package io.callboard.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The page in place of a file that was not written: what to do, the same once more, and the way back to the list. */
@Named
@RequestScoped
public class ExportView {

    /** The request's attribute that {@link ExportServlet} leaves its {@link ExportRefusal} in. */
    static final String REFUSAL = "callboard.export.refusal";

    /** What the form of a file has besides the list's filters. */
    private static final Set<String> OF_THE_FILE = Set.of("list", "format", "separator", "bom", "all", "columns");

    /** A field of the form that was sent. */
    public record Field(String name, String value) {}

    /** Null when the page was asked for by itself. */
    public ExportRefusal getRefusal() {
        return (ExportRefusal) CurrentRequest.get().getAttribute(REFUSAL);
    }

    /** The list that was to be written, as its entry of the navigation is called. */
    public String getList() {
        String list = CurrentRequest.get().getParameter("list");
        return getRefusal() == null || list == null ? "calls" : list;
    }

    /** All that was asked, to ask the same again. */
    public List<Field> getAsked() {
        return CurrentRequest.get().getParameterMap().entrySet().stream()
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Field(field.getKey(), value)))
                .toList();
    }

    /** The list with its filters. */
    public String getBack() {
        HttpServletRequest request = CurrentRequest.get();
        Map<String, List<String>> filters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!OF_THE_FILE.contains(name)) {
                filters.put(name, List.of(values));
            }
        });
        return new Address(getList() + ".xhtml", filters).url();
    }
}
