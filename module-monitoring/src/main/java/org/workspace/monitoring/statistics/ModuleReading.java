package org.workspace.monitoring.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workspace.platform.statistics.HealthDetail;
import org.workspace.platform.statistics.ModuleReport;
import org.workspace.platform.statistics.Statistic;

/**
 * What was learnt of one module.
 *
 * @param cause why there is nothing to tell, in a sentence; null when it answered
 */
public record ModuleReading(
        String module, @Nullable String cause, List<Statistic> statistics, List<HealthDetail> health) {
    static ModuleReading of(String module, ModuleReport report) {
        return new ModuleReading(module, null, report.statistics(), report.health());
    }

    static ModuleReading unavailable(String module, String cause) {
        return new ModuleReading(module, cause, List.of(), List.of());
    }

    public boolean isAvailable() {
        return cause == null;
    }
}
