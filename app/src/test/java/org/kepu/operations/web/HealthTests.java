package org.kepu.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KepuTest
class HealthTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aLoadBalancerLearnsThatTheServerAnswersAndNothingElse() {
        assertThat(mvc.get().uri("/health")).hasStatusOk().bodyText().isEqualTo("up");
    }
}
