package org.workspace.sample.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.workspace.platform.web.problem.InvalidField;

class ItemRulesTest {
    private final ItemRules rules = new ItemRules(5);

    @Test
    void spacesAroundANameAreLeftOut() {
        assertThat(rules.name("  saw ")).isEqualTo("saw");
    }

    @Test
    void aNameHasAtLeastOneAndAtMostAsManyCharactersAsAreSet() {
        assertThat(rules.name("🔧🔧🔧🔧🔧")).hasSize(10);
        assertThatThrownBy(() -> rules.name("hammer"))
                .isInstanceOf(InvalidField.class)
                .hasMessageContaining("at most 5 characters");
        assertThatThrownBy(() -> rules.name("   ")).isInstanceOf(InvalidField.class);
    }
}
