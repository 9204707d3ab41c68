package org.workspace.client.icon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GlyphTest {
    @ParameterizedTest
    @EnumSource
    void hasItsDrawing(Glyph glyph) {
        assertThat(Glyph.class.getClassLoader().getResource(glyph.resource())).isNotNull();
    }
}
