/**
 * Who may see the board: users, their passwords and roles, tokens of programs, the company's sign-on, and the filter
 * through which every request goes.
 *
 * <p>In: requests of people (a session, after the login page or the company's OpenID Connect provider) and of programs
 * ({@code /api}, a token or HTTP Basic). Out: the request with a {@link io.callboard.access.BoardCaller} as its user
 * principal, or 401, 403, or the way to the login page; security headers on every answer. The webhook is open: its
 * signature decides there; so are the probes of {@code /health}, which tell users more, and those who were verified
 * lately also while the database is away. The container's own login is not used, because a stock WildFly refuses
 * identities that an application vouches for; Jakarta Security's identity store and password hash are.
 *
 * <p>May import {@code config} and {@code address}; is imported by {@code view}.
 *
 * @see <a href="https://jakarta.ee/specifications/security/3.0/">Jakarta Security 3.0</a>
 */
package io.callboard.access;
