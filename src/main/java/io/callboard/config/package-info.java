/**
 * Every setting, read and checked once at start; and the clock.
 *
 * <p>Comes in: system properties and environment variables. Goes out: {@link io.callboard.config.Settings} and
 * {@link java.time.Clock}, to be injected anywhere. When something is wrong, Callboard does not start, and the log lists
 * all of it at once. MicroProfile Config is not used: not every server has one, and a bundled one breaks others.
 *
 * <p>Imports nothing of Callboard. The settings are described in the README.
 */
package io.callboard.config;
