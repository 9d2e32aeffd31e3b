/**
 * Rows of a list as a file: CSV, XLSX or NDJSON. In come a list's filter, as the one who asks may see it, columns and a
 * form; out go bytes to a stream, a portion of rows at a time, each portion read in a transaction of its own, so that
 * neither memory nor the database holds more than a portion. Every export is audited before its first byte and after its
 * last.
 *
 * <p>May import {@code call}, {@code chat}, {@code audit}, {@code list}, {@code event} and {@code config}; is imported
 * by {@code view} and {@code api}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180, CSV</a>
 * @see <a href="https://github.com/ndjson/ndjson-spec">NDJSON</a>
 */
package io.callboard.export;
