package org.kepu.crash;

import java.util.Arrays;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;

/** Starts quicker by making only what is asked for, and what works by the clock: the sealer and the folder must be killed too. */
@Configuration(proxyBeanMethods = false)
@Profile("append")
class LazyButWatchful {

    @Bean
    static LazyInitializationExcludeFilter byTheClock() {
        return (name, definition, type) -> Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(Scheduled.class));
    }
}
