package org.workspace.client.emoji;

import org.workspace.client.i18n.Language;

/**
 * One emoji of the picker.
 *
 * @param text what is written into the message
 * @param group the Unicode group, 0 to 9
 */
public record Emoji(
        String text,
        String drawing,
        int group,
        String frenchName,
        String frenchWords,
        String englishName,
        String englishWords) {
    public String name(Language language) {
        return switch (language) {
            case FRENCH -> frenchName;
            case ENGLISH -> englishName;
        };
    }
}
