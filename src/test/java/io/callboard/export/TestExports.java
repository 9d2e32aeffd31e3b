package io.callboard.export;

import io.callboard.call.CallRepository;
import jakarta.ejb.EJBException;

/** Exports that cannot begin, for the tests of who asks for them. */
public final class TestExports {

    private TestExports() {}

    /** As many as may are under way. */
    public static Exports busy(int most) {
        return new Exports() {
            @Override
            public <R> Export<R> begin(ExportOrder<R> order) {
                throw new TooManyExportsException(most);
            }
        };
    }

    /** The database is away. */
    public static Exports away() {
        return new Exports() {
            @Override
            public <R> Export<R> begin(ExportOrder<R> order) {
                throw new EJBException("the database is away");
            }
        };
    }

    /** The list of calls, for an export that does not begin. */
    public static Sheets sheets() {
        Sheets sheets = new Sheets();
        sheets.calls = new CallRepository();
        return sheets;
    }
}
