/**
 * Who may see the board: users, their passwords and roles, tokens of programs, the company's sign-on, directory and
 * realm, and the filter through which every request goes.
 *
 * <p>In: requests of people (a session, after the login page or the company's OpenID Connect provider) and of programs
 * ({@code /api}, a token or HTTP Basic). Out: the request with a {@link io.callboard.access.BoardCaller} as its user
 * principal, or 401, 403, or the way to the login page; security headers on every answer. The webhook is open: its
 * signature decides there; so are the probes of {@code /health}, which tell users more, and those who were verified
 * lately also while the database is away. The container's own login does not keep anybody in, because a stock WildFly
 * refuses identities that an application vouches for; it is only asked whether a password is right. Jakarta Security's
 * identity store and password hash are used.
 *
 * <p>May import {@code config}, {@code address} and {@code audit}; is imported by {@code view}, {@code api} and
 * {@code recording}, which tell whom they serve.
 *
 * @see <a href="https://jakarta.ee/specifications/security/3.0/">Jakarta Security 3.0</a>
 */
package io.callboard.access;
