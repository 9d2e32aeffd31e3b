package io.callboard.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.EventType;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.Events;
import io.callboard.fixture.TestDatabase;
import io.callboard.list.Asked;
import io.callboard.list.Filter;
import io.callboard.list.OfficeHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The database reckons office hours as Java does, whatever the zone's clocks did. */
@ParameterizedClass
@EnumSource
class CallHoursTest {

    private static final Instant NOW = Instant.parse("2026-09-10T10:00:00Z");
    private static final Instant SOME_YEARS_AGO = NOW.minus(Duration.ofDays(3000));
    private static final List<String> ZONES = List.of(
            "UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Asia/Tehran", "Australia/Lord_Howe", "+14:00");

    @Parameter
    DatabaseServer server;

    TestDatabase database;
    CallRepository calls;

    @BeforeEach
    void empty() {
        database = server.emptied();
        calls = database.bean(CallRepository.class);
    }

    @Test
    void areReckonedAlikeAtAllTimes() {
        List<Instant> moments = new ArrayList<>();
        Random random = new Random(4);
        for (int i = 0; i < 150; i++) {
            moments.add(
                    NOW.minusSeconds(random.nextInt((int) Duration.ofDays(9600).toSeconds())));
        }
        ZONES.forEach(zone -> moments.addAll(changes(ZoneId.of(zone))));
        store(moments);
        for (String zone : ZONES) {
            for (String text : List.of("mon-fri,9-17", "sat-sun,0-3", "sun-mon,1-4")) {
                OfficeHours hours = OfficeHours.parse(text).orElseThrow();
                long open = moments.stream()
                        .filter(moment -> hours.cover(moment, ZoneId.of(zone)))
                        .count();

                assertThat(count("within_hours", text, zone)).as(zone + text).isEqualTo(open);
                assertThat(count("after_hours", text, zone)).as(zone + text).isEqualTo(moments.size() - open);
            }
        }
    }

    /** When the zone's clocks were changed of late, and just before and after. */
    private static List<Instant> changes(ZoneId zone) {
        List<Instant> moments = new ArrayList<>();
        var change = zone.getRules().previousTransition(NOW);
        for (int i = 0; i < 3 && change != null && change.getInstant().isAfter(SOME_YEARS_AGO); i++) {
            Instant at = change.getInstant();
            moments.addAll(List.of(at.minusSeconds(1), at, at.plusSeconds(1800)));
            change = zone.getRules().previousTransition(at);
        }
        return moments;
    }

    private long count(String name, String text, String zone) {
        Filter filter = Filter.of(
                CallFilter.FIELDS, Map.of(name, List.of(text), "zone", List.of(zone)), new Asked(NOW, ZoneOffset.UTC));
        return calls.count(filter, 1000);
    }

    private void store(List<Instant> moments) {
        database.inTransaction(entityManager -> {
            for (int i = 0; i < moments.size(); i++) {
                Call call = new Call("retell", "call_" + i);
                call.apply(Events.call(
                        "call_" + i,
                        EventType.CALL_ENDED,
                        NOW.toEpochMilli(),
                        Map.of("startTimestamp", moments.get(i))));
                entityManager.persist(call);
            }
            return null;
        });
    }
}
