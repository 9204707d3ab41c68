package org.workspace.client.widget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AvatarTest {
    @Test
    void showsTheFirstTwoLetters() {
        assertThat(Avatar.initials("Alex")).isEqualTo("AL");
        assertThat(Avatar.initials("é")).isEqualTo("É");
        assertThat(Avatar.initials("😀kim")).isEqualTo("😀K");
    }
}
