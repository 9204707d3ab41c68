package org.workspace.platform.statistics;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleReportTest {
    private static final Statistic NUMBER = new Statistic("open-sessions", 3, "sessions");

    @Test
    void aReportHasAnEnd() {
        assertThatNoException()
                .isThrownBy(() -> new ModuleReport(Collections.nCopies(ModuleReport.MOST, NUMBER), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModuleReport(Collections.nCopies(ModuleReport.MOST + 1, NUMBER), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sessions", "open sessions", "1st", "-x", "größe"})
    void namesAreLowerCaseWords(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Statistic(name, 1, "sessions"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Statistic("sessions", 1, name));
        assertThatIllegalArgumentException().isThrownBy(() -> new HealthDetail(name, true, "All is well."));
    }
}
