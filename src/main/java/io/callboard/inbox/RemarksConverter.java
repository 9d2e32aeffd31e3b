package io.callboard.inbox;

import io.callboard.event.Remark;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Remarks as the lines that {@link Remark#toLines} writes. */
@Converter
public class RemarksConverter implements AttributeConverter<List<Remark>, String> {

    @Override
    public String convertToDatabaseColumn(List<Remark> remarks) {
        return remarks == null ? "" : Remark.toLines(remarks);
    }

    @Override
    public List<Remark> convertToEntityAttribute(String lines) {
        return Remark.fromLines(lines);
    }
}
