package org.workspace.platform.statistics;

/**
 * One thing that may be well or not in a module that runs.
 *
 * @param name lower-case words with hyphens, the same in every version: {@code signing-key}
 * @param well whether somebody need not look
 * @param detail a sentence for administrators; no secrets
 */
public record HealthDetail(String name, boolean well, String detail) {
    public HealthDetail {
        name = Statistic.words(name);
    }
}
