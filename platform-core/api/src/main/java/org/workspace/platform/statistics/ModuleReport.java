package org.workspace.platform.statistics;

import java.util.List;

/** How a module does, at most {@value #MOST} of each. */
public record ModuleReport(List<Statistic> statistics, List<HealthDetail> health) {
    public static final int MOST = 100;

    public ModuleReport {
        statistics = List.copyOf(statistics);
        health = List.copyOf(health);
        if (statistics.size() > MOST || health.size() > MOST)
            throw new IllegalArgumentException("More than " + MOST + " statistics or health details");
    }
}
