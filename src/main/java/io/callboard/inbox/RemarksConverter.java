package io.callboard.inbox;

import io.callboard.event.Remark;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Remarks as the lines that {@link Remark#toLines} writes; the first hundred, should a body be that odd. */
@Converter
public class RemarksConverter implements AttributeConverter<List<Remark>, String> {

    private static final int MAX_REMARKS = 100;
    private static final int MAX_FIELD_LENGTH = 200;

    @Override
    public String convertToDatabaseColumn(List<Remark> remarks) {
        return remarks == null
                ? ""
                : Remark.toLines(remarks.stream()
                        .map(remark -> new Remark(
                                remark.code(), ColumnText.cut(ColumnText.line(remark.field()), MAX_FIELD_LENGTH)))
                        .distinct()
                        .limit(MAX_REMARKS)
                        .toList());
    }

    @Override
    public List<Remark> convertToEntityAttribute(String lines) {
        return Remark.fromLines(lines);
    }
}
