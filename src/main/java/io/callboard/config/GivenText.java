package io.callboard.config;

/**
 * What was given for one setting.
 *
 * @param name the setting as it was spelt: a system property or an environment variable
 * @param text as it stood there, not empty
 */
record GivenText(String name, String text) {}
