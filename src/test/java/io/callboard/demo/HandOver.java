package io.callboard.demo;

/**
 * A transfer that was tried.
 *
 * @param kind the provider's word
 * @param number E.164
 * @param extension null for none
 * @param started seconds since the call's start
 * @param settled when it was bridged or cancelled, in seconds since the call's start
 * @param talked how long it then went on without the agent, in seconds
 */
record HandOver(
        String kind, String number, String extension, double started, double settled, boolean bridged, double talked) {}
