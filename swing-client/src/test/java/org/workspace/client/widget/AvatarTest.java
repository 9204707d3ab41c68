package org.workspace.client.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workspace.client.theme.Contrast;

class AvatarTest {
    @Test
    void showsTheFirstTwoLetters() {
        assertThat(Avatar.initials("Alex")).isEqualTo("AL");
        assertThat(Avatar.initials("é")).isEqualTo("É");
        assertThat(Avatar.initials("😀kim")).isEqualTo("😀K");
    }

    @ParameterizedTest
    @CsvSource({
        "Zoe.Martin, ZM",
        "zoe_martin, ZM",
        "Jean-Paul.Martin, JM",
        "Zoe Martin, ZM",
        "poste-3, P3",
        ".zoe., ZO",
        "..., .."
    })
    void ofSeveralWordsItShowsTheFirstOfEach(String name, String initials) {
        assertThat(Avatar.initials(name)).isEqualTo(initials);
    }

    @Test
    void itsLettersCanBeReadOnEachColor() {
        assertThat(Avatar.backgrounds()).allSatisfy(ground -> assertThat(Contrast.ratio(Color.WHITE, ground))
                .as(ground.toString())
                .isGreaterThanOrEqualTo(4.5));
    }

    @Test
    void itsColorIsTheOneOfWhatItStandsForInAnyLanguage() {
        assertThat(Avatar.of("Général", 40).coloredAs("general").background())
                .isEqualTo(Avatar.of("Team", 40).coloredAs("general").background())
                .isEqualTo(Avatar.of("GENERAL", 40).background())
                .isNotEqualTo(Avatar.of("Team", 40).background());
    }
}
