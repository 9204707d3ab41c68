package org.workspace.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class UniqueLinesTest {
    private final StringWriter text = new StringWriter();

    @Test
    void aSeriesComesOnceWhateverItsValueIsTheSecondTime() throws IOException {
        try (var lines = new UniqueLines(text)) {
            lines.write("# TYPE a gauge\na{module=\"chat\"} 1\na{module=\"auth\"} 1\n");
            lines.write("# TYPE a gauge\na{module=\"chat\"} 2\nb 1\n");
        }

        assertThat(text).hasToString("# TYPE a gauge\na{module=\"chat\"} 1\na{module=\"auth\"} 1\nb 1\n");
    }

    @Test
    void quantilesOfTheTimesOfModulesAreInSeconds() throws IOException {
        try (var lines = new UniqueLines(text)) {
            lines.write("workspace_a_seconds{module=\"chat\",quantile=\"0.5\"} 2.5E7\n");
            lines.write("workspace_a_seconds_max{module=\"chat\"} 3.0\nother_seconds{quantile=\"0.5\"} 4.0\n");
        }

        assertThat(text)
                .hasToString("workspace_a_seconds{module=\"chat\",quantile=\"0.5\"} 0.025\n"
                        + "workspace_a_seconds_max{module=\"chat\"} 3.0\nother_seconds{quantile=\"0.5\"} 4.0\n");
    }

    @Test
    void aLineMayComeInPieces() throws IOException {
        try (var lines = new UniqueLines(text)) {
            for (var piece : "a{x=\"y\"} 1\na{x=\"y\"} 1\nend".split("")) lines.write(piece);
        }

        assertThat(text).hasToString("a{x=\"y\"} 1\nend");
    }
}
