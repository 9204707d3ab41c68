package org.workspace.system;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.workspace.platform.testing.Api;

/** One look at {@code /metrics}, as a monitoring system takes it. */
record Scrape(List<String> lines) {
    static Scrape of(URI server) {
        var answer = Api.byHttp1(server).get("metrics");
        if (answer.status() != 200) throw new AssertionError(answer.status() + " " + answer.body());
        return new Scrape(answer.body().lines().toList());
    }

    /** Names and labels of all samples, without their values. */
    Stream<String> series() {
        return samples().map(line -> line.substring(0, line.lastIndexOf(' ')));
    }

    Stream<String> of(String module) {
        return series().filter(series -> series.contains(label("module=" + module)));
    }

    /** The sum of the samples of that name that have these labels, given as {@code name=value}; 0 when there is none. */
    double value(String name, String... labels) {
        return samples()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> Arrays.stream(labels).map(Scrape::label).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private Stream<String> samples() {
        return lines.stream().filter(line -> !line.startsWith("#") && !line.isBlank());
    }

    private static String label(String given) {
        return given.replaceFirst("=", "=\"") + '"';
    }
}
