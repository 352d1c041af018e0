package org.kepu;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesUseOnlyWhatTheyDeclareAndFormNoCycle() {
        ApplicationModules.of(KepuApplication.class).verify();
    }
}
