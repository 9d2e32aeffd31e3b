/**
 * The calls, chats, deliveries and the audit as read-only JSON, for integrators.
 *
 * <p>In come GET requests below {@code /api} with the pages' filters as query parameters; out go JSON objects that use
 * the provider's field names and units (ms since the epoch, US cents) for what the provider told, and ISO-8601 UTC for
 * what Callboard adds. Lists are paged by an opaque cursor. May import {@code call}, {@code chat}, {@code list},
 * {@code review}, {@code inbox}, {@code rejection}, {@code relay}, {@code verification}, {@code access}, {@code audit},
 * {@code export}, {@code event} and {@code config}; imported by nobody.
 *
 * <p>The format is defined by this package: its OpenAPI document is generated from these classes and served at
 * {@code /api/openapi.json}. Errors are <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> problems.
 */
package io.callboard.api;
