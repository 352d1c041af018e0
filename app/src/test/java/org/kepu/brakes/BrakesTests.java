package org.kepu.brakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KepuTest
class BrakesTests {

    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

    @Autowired
    private JdbcClient jdbc;

    private final Braked name = name(UUID.randomUUID().toString());
    private final InetAddress network = address("2001:db8:" + hex() + ":" + hex() + "::1");
    private final Braked address = Braked.from(network);

    @Test
    void fourWrongPasswordsAreForgiven() {
        fail(4, START);
        assertThat(at(START).waitFor(name, address)).isZero();
    }

    @Test
    void everyFailureFromTheFifthOnDoublesTheWaitUpToAnHour() {
        fail(5, START);
        assertThat(at(START).waitFor(name, address)).isEqualTo(Duration.ofMinutes(1));
        fail(1, START);
        assertThat(at(START).waitFor(name, address)).isEqualTo(Duration.ofMinutes(2));
        fail(30, START);
        assertThat(at(START).waitFor(name, address)).isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    void theWaitEndsByItself() {
        fail(5, START);
        assertThat(at(START.plusSeconds(60)).waitFor(name, address)).isZero();
    }

    @Test
    void aDayWithoutFailureForgetsThem() {
        fail(5, START);
        Instant later = START.plus(Duration.ofHours(25));
        fail(1, later);
        assertThat(at(later).waitFor(name, address)).isZero();
    }

    @Test
    void manyNamesFromOneAddressAreBrakedToo() {
        for (int guess = 0; guess < 20; guess++) {
            at(START).failed(name(UUID.randomUUID().toString()), address);
        }
        assertThat(at(START).waitFor(name("somebody-else"), address)).isPositive();
    }

    @Test
    void aNeighbourInTheSameSubscribersNetworkCountsAsTheSameAddress() {
        for (int guess = 0; guess < 20; guess++) {
            at(START).failed(name(UUID.randomUUID().toString()), address);
        }
        Braked neighbour = Braked.from(address(network.getHostAddress().replaceAll(":1$", ":beef")));
        assertThat(at(START).waitFor(name("somebody-else"), neighbour)).isPositive();
    }

    @Test
    void theRightPasswordReleasesTheName() {
        fail(5, START);
        at(START).release(name);
        assertThat(at(START).waitFor(name, address)).isZero();
    }

    private void fail(int times, Instant when) {
        for (int attempt = 0; attempt < times; attempt++) {
            at(when).failed(name, attempt % 2 == 0 ? address : Braked.from(address("192.0.2." + (attempt + 1))));
        }
    }

    private Brakes at(Instant now) {
        return new Brakes(jdbc, Clock.fixed(now, ZoneId.of("Asia/Shanghai")));
    }

    private static Braked name(String text) {
        return new Braked("NAME", text, 5);
    }

    private static InetAddress address(String text) {
        return InetAddress.ofLiteral(text);
    }

    private static String hex() {
        return UUID.randomUUID().toString().substring(0, 4);
    }
}
