package org.workspace.monitoring.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {
    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    private Path folder;

    private Uploads uploads;

    @BeforeEach
    void start() {
        uploads = new Uploads(folder);
    }

    @Test
    void theFileIsThereAsLongAsItIsUsed() {
        var seen = uploads.with(new ByteArrayInputStream(CONTENT), UploadsTest::content);

        assertThat(seen).isEqualTo(CONTENT);
        assertThat(left()).isEmpty();
    }

    @Test
    void nothingIsLeftWhenItsUseFails() {
        assertThatThrownBy(() -> uploads.with(new ByteArrayInputStream(CONTENT), file -> {
                    throw new IllegalStateException("no use");
                }))
                .hasMessage("no use");
        assertThat(left()).isEmpty();
    }

    @Test
    void nothingIsLeftOfWhatWasNotReceivedInFull() {
        var used = new ArrayList<Path>();
        var cut = new SequenceInputStream(new ByteArrayInputStream(CONTENT), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }
        });

        assertThatThrownBy(() -> uploads.with(cut, used::add)).isInstanceOf(UncheckedIOException.class);
        assertThat(used).isEmpty();
        assertThat(left()).isEmpty();
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> left() {
        try (var files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
